import Sqlite from 'better-sqlite3';
import type { DatabaseLocation } from '../../config/index.js';
import { type DatabaseContent, openDatabase } from '../open-database.js';
import { refuse } from '../refusals.js';
import { unfill } from './half-filled.js';
import { takePostgresSnapshots } from './postgres-snapshot.js';
import { connectTo, tablesIn } from './postgres-tables.js';
import { type Cell, quoteName, type SnapshotTable } from './snapshot.js';

/** A database that is being filled: all of it is there in the end, or nothing. */
export interface Filling {
  /** Adds rows of one table; the columns are those that it had where they were read. */
  add(table: SnapshotTable, rows: readonly (readonly Cell[])[]): Promise<void>;
  commit(): Promise<void>;
  /** Takes back what was added, also after a commit, and the tables that were made for it. */
  rollback(): Promise<void>;
}

/** Throws a DomainError where the tables were made by a migration that is not known here. */
export function checkKnown({ migrations }: DatabaseContent, ofThen: readonly string[]): void {
  if (pick(migrations, ofThen).length < ofThen.length) throw refuse('database-of-later-version');
}

const pick = (migrations: DatabaseContent['migrations'], names: readonly string[]) =>
  Object.values(migrations).filter(({ name }) => names.includes(name));

/**
 * Makes the tables of an empty database as they were when a snapshot was taken, by the migrations of
 * then, and begins to fill it.
 */
export async function beginFilling(
  location: DatabaseLocation,
  content: DatabaseContent,
  migrations: readonly string[],
): Promise<Filling> {
  checkKnown(content, migrations);
  const makeTables = async (): Promise<void> => {
    const ofThen = pick(content.migrations, migrations);
    await (await openDatabase(location, { entities: [], migrations: ofThen })).close();
  };
  if (location.engine === 'postgres') return fillPostgres(location.url, makeTables);
  await makeTables();
  return fillSqlite(location.file);
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

async function fillPostgres(url: string, makeTables: () => Promise<void>): Promise<Filling> {
  const before = await tablesIn(url);
  try {
    await makeTables();
  } catch (error) {
    await unfill(url, before);
    throw error;
  }
  const client = await connectTo(url);
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
    rollback: async () => {
      await client.end();
      await unfill(url, before);
    },
  };
}

/**
 * Whether a database of PostgreSQL can be filled with what these migrations made: it has no tables, or
 * no others than they make, and no row of anything.
 */
export async function isFillable(url: string, migrations: readonly string[]): Promise<boolean> {
  if (!(await tablesIn(url)).includes('migrations')) return true;
  const [snapshot] = await takePostgresSnapshots([url]);
  try {
    if (snapshot?.migrations.some((name) => !migrations.includes(name))) return false;
    for (const table of snapshot?.tables ?? []) {
      for await (const row of snapshot!.rows(table)) if (row.length > 0) return false;
    }
    return true;
  } finally {
    await snapshot?.close();
  }
}
