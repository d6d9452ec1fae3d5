import { Page, type Role, type Viewer } from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { words } from '../words/index.js';
import type { RemovalProblem } from './removal-problem.js';

const STATUS = {
  'not-confirmed': 422,
  'own-account': 409,
  'last-admin': 409,
} as const satisfies Record<RemovalProblem, number>;

export function accountsPage(viewer: Viewer, accounts: readonly Account[], done: unknown): Page {
  const t = words[viewer.language].accounts;
  const model = {
    title: t.title,
    t,
    notice: done === 'removed' ? t.removed : null,
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

export function invitationPage(viewer: Viewer, role: Role, link: string): Page {
  const t = words[viewer.language].accounts;
  const roleName = t.roles[role];
  const title = t.linkTitle.replace('{role}', () => roleName);
  return new Page('accounts/invitation', { title, t, link }, 200, viewer.language);
}

export function removalPage(viewer: Viewer, account: Account, problem?: RemovalProblem): Page {
  const t = words[viewer.language].accounts;
  const { id, login } = account;
  const title = t.removalTitle.replace('{login}', () => login);
  const text = problem ? t.problems[problem] : null;
  const errors = text === null ? [] : [{ field: 'login', text }];
  const model = { title, t, id, login, problem: text, errors };
  return new Page('accounts/removal', model, problem ? STATUS[problem] : 200, viewer.language);
}

export function noAccountPage(viewer: Viewer): Page {
  const t = words[viewer.language].accounts;
  return new Page('accounts/no-account', { title: t.notFoundTitle, t }, 404, viewer.language);
}
