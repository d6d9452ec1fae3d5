import { fill } from '../../language/index.js';
import {
  type FormValues,
  type Language,
  Page,
  type Role,
  textOf,
  type Viewer,
} from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { listFormErrors } from '../form-errors.js';
import type { PendingLink } from '../links/account-links.js';
import type { HeldSurvey } from '../ports.js';
import type { KnownReset } from '../reset/password-resets.js';
import { viewResets } from '../reset/resets.view.js';
import { words } from '../words/index.js';
import { viewPendingLinks } from './links.view.js';
import { MOST_LINKS } from './read-names.js';
import type { RemovalProblem } from './removal-problem.js';

const STATUS = {
  'not-confirmed': 422,
  'own-account': 409,
  'last-admin': 409,
  'holders-needed': 409,
  'others-held-now': 409,
} as const satisfies Record<RemovalProblem, number>;

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
}

export function accountsPage(
  viewer: Viewer,
  { accounts, resets, pending }: AccountsContent,
  { done, typed = {}, broken = [] }: SentToAccounts,
): Page {
  const t = words[viewer.language].accounts;
  const sentences = { forWhom: fill(t.badNames, { most: MOST_LINKS }), role: t.badRole };
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

/** @param held the surveys that would be opened without this account, or not at all */
export function removalPage(
  viewer: Viewer,
  account: Account,
  held: readonly HeldSurvey[],
  problem?: RemovalProblem,
  typed = '',
): Page {
  const t = words[viewer.language].accounts;
  const { id, login } = account;
  const title = t.removalTitle.replace('{login}', () => login);
  const isRefused = held.some(({ isEndangered }) => isEndangered);
  const text = problem ? t.problems[problem] : null;
  const errors = text === null ? [] : [{ field: isRefused ? 'held' : 'login', text }];
  const model = {
    title,
    t,
    id,
    login,
    typed,
    isRefused,
    held: held.map((survey) => viewHeld(survey, viewer.language)),
    problem: text,
    errors,
  };
  return new Page('accounts/removal', model, problem ? STATUS[problem] : 200, viewer.language);
}

function viewHeld({ title, slug, left, needed, isEndangered }: HeldSurvey, language: Language) {
  const t = words[language].accounts;
  return {
    title,
    slug,
    isEndangered,
    text: fill(isEndangered ? t.heldEndangered : t.heldLeft, { left, needed }),
  };
}

export function noAccountPage(viewer: Viewer): Page {
  const t = words[viewer.language].accounts;
  return new Page('accounts/no-account', { title: t.notFoundTitle, t }, 404, viewer.language);
}
