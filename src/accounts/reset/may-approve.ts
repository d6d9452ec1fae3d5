import type { Account } from '../account.entity.js';

type Person = Pick<Account, 'id' | 'role'>;

/**
 * Who may approve a new password for somebody else. A rep's takes another rep: an administrator,
 * who made the accounts, must not get into one of them. An administrator's takes anybody else.
 */
export const mayApprove = (approver: Person, owner: Person): boolean =>
  approver.id !== owner.id && (owner.role === 'admin' || approver.role === 'rep');
