import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/index.js';
import { IssuerKey } from './issuer-key.entity.js';

/**
 * Lets only one piece of work at a time change the lists of a survey; false once it is closed and
 * its key row gone. SQLite needs no lock: no two pieces of work share a moment there.
 */
export async function lockSurvey(
  database: Database,
  manager: EntityManager,
  survey: string,
): Promise<boolean> {
  const lock =
    database.engine === 'postgres' ? { lock: { mode: 'pessimistic_write' as const } } : {};
  return (await manager.findOne(IssuerKey, { where: { survey }, ...lock })) !== null;
}
