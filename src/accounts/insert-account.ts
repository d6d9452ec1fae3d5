import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Language, Role } from '../web/index.js';
import { Account } from './account.entity.js';

/** An account about to be made: its login read, its password hashed. */
export interface AccountDraft {
  readonly login: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly language: Language;
  /** Who made it, and when, where that is known. */
  readonly madeBy?: string | null;
  readonly madeOn?: string | null;
}

/** Adds the account, or changes nothing and returns undefined when its login is taken. */
export async function insertAccount(
  manager: EntityManager,
  draft: AccountDraft,
): Promise<Account | undefined> {
  const id = randomBytes(16).toString('hex');
  await manager
    .createQueryBuilder()
    .insert()
    .into(Account)
    .values({ id, ...draft })
    .orIgnore()
    .updateEntity(false)
    .execute();
  return (await manager.findOneBy(Account, { id })) ?? undefined;
}
