import { fill } from '../../language/index.js';
import { type FormValues, Page, type Role, textOf, type Viewer } from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { listFormErrors } from '../form-errors.js';
import type { PendingLink } from '../links/account-links.js';
import type { KnownReset } from '../reset/password-resets.js';
import { viewResets } from '../reset/resets.view.js';
import { words } from '../words/index.js';
import { viewPendingLinks } from './links.view.js';
import { MOST_LINKS } from './read-names.js';

interface AccountsContent {
  readonly accounts: readonly Account[];
  readonly resets: readonly KnownReset[];
  readonly pending: readonly PendingLink[];
}

/** What led to the page: a form that was done, or one that is shown again. */
export interface SentToAccounts {
  readonly done?: unknown;
  readonly typed?: FormValues;
  readonly broken?: readonly string[];
  /** Somebody named there has a link that waits. */
  readonly hasLink?: boolean;
}

export function accountsPage(
  viewer: Viewer,
  { accounts, resets, pending }: AccountsContent,
  { done, typed = {}, broken = [], hasLink = false }: SentToAccounts,
): Page {
  const t = words[viewer.language].accounts;
  const badNames = hasLink ? t.hasLink : fill(t.badNames, { most: MOST_LINKS });
  const sentences = { forWhom: badNames, role: t.badRole };
  const model = {
    ...listFormErrors(['forWhom', 'role'], sentences, broken),
    title: t.title,
    t,
    notice: done === 'removed' || done === 'withdrawn' ? t[done] : null,
    pending: viewPendingLinks(pending, viewer.language),
    resets: viewResets(resets, viewer),
    accounts: accounts.map(({ id, login, role }) => ({
      id,
      login,
      role,
      roleName: t.roles[role],
      isOwn: id === viewer.accountId,
    })),
    roles: (['rep', 'admin'] as const).map((code) => ({
      code,
      name: t.roles[code],
      isChosen: typed['role'] === code,
    })),
    forWhom: textOf(typed['forWhom']),
  };
  const status = broken.length > 0 ? 422 : 200;
  return new Page('accounts/accounts', model, status, viewer.language);
}

/** @param isOfThisMachine the links lead nowhere from another machine */
export function invitationPage(
  viewer: Viewer,
  role: Role,
  links: readonly { readonly name: string | null; readonly link: string }[],
  isOfThisMachine: boolean,
): Page {
  const t = words[viewer.language].accounts;
  const title = fill(t.linkTitle, { role: t.roles[role], count: links.length });
  const model = {
    title,
    t,
    intro: fill(t.linkIntro, { count: links.length }),
    links: links.map(({ name, link }, i) => ({
      id: i === 0 ? 'link' : `link-${i}`,
      label: name ?? t.linkLabel,
      link,
    })),
    isOfThisMachine,
  };
  return new Page('accounts/invitation', model, 200, viewer.language);
}
