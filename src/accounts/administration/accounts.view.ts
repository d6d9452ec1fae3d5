import { fill } from '../../language/index.js';
import { type Language, Page, type Role, type Viewer } from '../../web/index.js';
import type { Account } from '../account.entity.js';
import type { PendingLink } from '../links/account-links.js';
import type { HeldSurvey } from '../ports.js';
import type { KnownReset } from '../reset/password-resets.js';
import { viewResets } from '../reset/resets.view.js';
import { words } from '../words/index.js';
import { viewPendingLinks } from './links.view.js';
import type { RemovalProblem } from './removal-problem.js';

const STATUS = {
  'not-confirmed': 422,
  'own-account': 409,
  'last-admin': 409,
  'holders-needed': 409,
} as const satisfies Record<RemovalProblem, number>;

interface AccountsContent {
  readonly accounts: readonly Account[];
  readonly resets: readonly KnownReset[];
  readonly pending: readonly PendingLink[];
}

export function accountsPage(
  viewer: Viewer,
  { accounts, resets, pending }: AccountsContent,
  done: unknown,
): Page {
  const t = words[viewer.language].accounts;
  const model = {
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
    roles: (['rep', 'admin'] as const).map((code) => ({ code, name: t.roles[code] })),
  };
  return new Page('accounts/accounts', model, 200, viewer.language);
}

/** @param isOfThisMachine the link leads nowhere from another machine */
export function invitationPage(
  viewer: Viewer,
  role: Role,
  link: string,
  isOfThisMachine: boolean,
): Page {
  const t = words[viewer.language].accounts;
  const roleName = t.roles[role];
  const title = t.linkTitle.replace('{role}', () => roleName);
  return new Page('accounts/invitation', { title, t, link, isOfThisMachine }, 200, viewer.language);
}

/** @param held the surveys that would be opened without this account, or not at all */
export function removalPage(
  viewer: Viewer,
  account: Account,
  held: readonly HeldSurvey[],
  problem?: RemovalProblem,
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
