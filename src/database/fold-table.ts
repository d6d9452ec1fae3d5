import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';

export interface FoldedTable {
  readonly name: string;
  /** Columns whose order tells nothing: digests or random numbers. */
  readonly key: readonly string[];
}

/**
 * Makes tables forget in which order their rows came: on PostgreSQL each is written anew in the
 * order of its key, so that all rows carry one transaction number and the old file with its dead
 * rows is gone (protocol.md 5.4: freezing or clustering keeps `xmin`); on SQLite, where a table
 * without a rowid is in that order already, the file is written anew without the pages that were
 * freed. Then the write-ahead log is emptied as far as the account may. Rows of work that runs
 * meanwhile wait for it, and none is lost when it is interrupted.
 */
export async function foldTables(
  database: Database,
  tables: readonly FoldedTable[],
): Promise<void> {
  if (database.engine === 'sqlite') {
    return database.outsideTransaction(async (source) => {
      await source.query('VACUUM');
      await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
    });
  }
  for (const table of tables) await database.run((manager) => rewrite(manager, table));
  await database.outsideTransaction(async (source) => {
    const [may] = await source.query<{ checkpoint: boolean; switch: boolean }[]>(MAY);
    // The file of the log that is being written ends here, so that the checkpoint removes it.
    if (may?.switch) await source.query('SELECT pg_switch_wal()');
    if (may?.checkpoint) await source.query('CHECKPOINT');
  });
}

/** TRUNCATE gives the table a new file, and takes a lock that no reader of half a table slips by. */
async function rewrite(manager: EntityManager, { name, key }: FoldedTable): Promise<void> {
  const table = quote(name);
  const order = key.map(quote).join(', ');
  await manager.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  await manager.query(`CREATE TEMP TABLE folding ON COMMIT DROP AS SELECT * FROM ${table}`);
  await manager.query(`TRUNCATE ${table}`);
  await manager.query(`INSERT INTO ${table} SELECT * FROM folding ORDER BY ${order}`);
  await manager.query('DROP TABLE folding');
}

/** Asked first: a refused statement would be a line with a time in the server's log. */
const MAY = `
  SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE') AS switch, current_setting('is_superuser') = 'on' OR EXISTS (
    SELECT FROM pg_roles
    WHERE rolname = 'pg_checkpoint' AND pg_has_role(current_user, oid, 'member')
  ) AS checkpoint`;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
