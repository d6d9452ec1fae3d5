import type { EntityManager } from 'typeorm';
import type { Role } from '../web/index.js';
import { Account } from './account.entity.js';

/**
 * Holds all accounts of a role until the transaction ends and returns how many there are: an update
 * that changes nothing locks its rows on PostgreSQL, so that two removals at once see each other.
 */
export async function holdAccounts(manager: EntityManager, role: Role): Promise<number> {
  await manager.update(Account, { role }, { role });
  return manager.countBy(Account, { role });
}
