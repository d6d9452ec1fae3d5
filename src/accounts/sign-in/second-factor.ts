import type { Account } from '../account.entity.js';

/**
 * Whether the password alone may open a session. An account that has a second factor never gets
 * in by its password only; the step that asks for the second factor belongs here.
 */
export const secondFactorIsSatisfied = (account: Pick<Account, 'secondFactor'>): boolean =>
  account.secondFactor === null;
