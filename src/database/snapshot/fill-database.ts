import Sqlite from 'better-sqlite3';
import type { DatabaseLocation } from '../../config/index.js';
import { type DatabaseContent, openDatabase } from '../open-database.js';
import { postgresClient } from '../postgres-client.js';
import { refuse } from '../refusals.js';
import { takePostgresSnapshots } from './postgres-snapshot.js';
import { type Cell, quoteName, type SnapshotTable } from './snapshot.js';

/** A database that is being filled: all of it is there in the end, or nothing. */
export interface Filling {
  /** Adds rows of one table; the columns are those that it had where they were read. */
  add(table: SnapshotTable, rows: readonly (readonly Cell[])[]): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Makes the tables of an empty database as they were when a snapshot was taken, by the migrations of
 * then, and begins to fill it. Throws a DomainError where one of them is not known here.
 */
export async function beginFilling(
  location: DatabaseLocation,
  content: DatabaseContent,
  migrations: readonly string[],
): Promise<Filling> {
  const known = Object.values(content.migrations);
  const ofThen = known.filter(({ name }) => migrations.includes(name));
  if (ofThen.length < migrations.length) throw refuse('database-of-later-version');
  await (await openDatabase(location, { entities: [], migrations: ofThen })).close();
  return location.engine === 'sqlite' ? fillSqlite(location.file) : fillPostgres(location.url);
}

const insertInto = ({ name, columns }: SnapshotTable): string =>
  `INSERT INTO ${quoteName(name)} (${columns.map(quoteName).join(', ')}) VALUES`;

function fillSqlite(file: string): Filling {
  const raw = new Sqlite(file, { fileMustExist: true });
  raw.pragma('synchronous = FULL');
  raw.exec('BEGIN IMMEDIATE');
  return {
    add: (table, rows) => {
      const places = table.columns.map(() => '?').join(', ');
      const insert = raw.prepare(`${insertInto(table)} (${places})`);
      for (const row of rows) insert.run(...row);
      return Promise.resolve();
    },
    commit: () => {
      raw.exec('COMMIT');
      return Promise.resolve(void raw.close());
    },
    rollback: () => Promise.resolve(void raw.close()),
  };
}

async function fillPostgres(url: string): Promise<Filling> {
  const client = await postgresClient({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  return {
    add: async (table, rows) => {
      if (rows.length === 0) return;
      const width = table.columns.length;
      const tuples = rows.map(
        (_, row) => `(${table.columns.map((__, i) => `$${row * width + i + 1}`).join(', ')})`,
      );
      await client.query(`${insertInto(table)} ${tuples.join(', ')}`, rows.flat());
    },
    commit: async () => {
      await client.query('COMMIT');
      await client.end();
    },
    rollback: () => client.end(),
  };
}

/** Whether a database of PostgreSQL holds a row of anything; one without tables does not. */
export async function holdsRows(url: string): Promise<boolean> {
  const probe = await postgresClient({ connectionString: url });
  await probe.connect();
  const { rows } = await probe
    .query<{ there: boolean }>("SELECT to_regclass('migrations') IS NOT NULL AS there")
    .finally(() => probe.end());
  if (rows[0]?.there !== true) return false;
  const [snapshot] = await takePostgresSnapshots([url]);
  try {
    for (const table of snapshot?.tables ?? []) {
      for await (const row of snapshot!.rows(table)) if (row.length > 0) return true;
    }
    return false;
  } finally {
    await snapshot?.close();
  }
}
