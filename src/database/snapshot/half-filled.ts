import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Client } from 'pg';
import type { DatabaseLocation } from '../../config/index.js';
import { refuse } from '../refusals.js';
import { connectTo, onClient, tablesIn } from './postgres-tables.js';
import { OF_THE_ORM, quoteName } from './snapshot.js';

/**
 * A table that stands in the first of several databases from before anything is written to any of them
 * until all of them are filled. On PostgreSQL it holds what tables there were before, and in which database.
 */
const MARK = 'filling';

/** Any number that no other program on the server uses. */
const FILLING_LOCK = 4_231_908;

/** Whether this database, and those that were being filled with it, hold the half of something. */
export async function isHalfFilled(location: DatabaseLocation): Promise<boolean> {
  if (location.engine === 'postgres') {
    return onClient(location.url, isMarked);
  }
  const tables = tablesOfFile(location.file);
  return tables?.includes(MARK) ?? false;
}

/** The mark on databases that one process fills. */
export interface FillingMark {
  /** Takes away what a filling left that was cut short; nothing where none was. */
  clear(): Promise<void>;
  /** From now on the databases can be used by nobody else. */
  set(): Promise<void>;
  /** They are filled, or as they were. */
  remove(): Promise<void>;
  /** Lets another process fill them. */
  release(): Promise<void>;
}

/** Of databases of one engine; on PostgreSQL refused while another process fills the first of them. */
export async function markFilling(locations: readonly DatabaseLocation[]): Promise<FillingMark> {
  const urls = locations.flatMap((one) => (one.engine === 'postgres' ? [one.url] : []));
  if (urls.length > 0) return markPostgres(urls);
  return markSqlite(locations.flatMap((one) => (one.engine === 'sqlite' ? [one.file] : [])));
}

/** Takes away a database of SQLite. */
export const removeFiles = (file: string): void =>
  ['', '-wal', '-shm', '-journal'].forEach((ending) => rmSync(`${file}${ending}`, { force: true }));

function markSqlite(files: readonly string[]): FillingMark {
  const [first = ''] = files;
  const onFirst = (statement: string): Promise<void> => {
    const raw = new Sqlite(first);
    raw.pragma('synchronous = FULL');
    raw.exec(statement);
    return Promise.resolve(void raw.close());
  };
  return {
    clear: () => {
      const tables = orUndefined(() => tablesOfFile(first));
      // Without any table it ended before the mark was there, and before there was another file.
      if (tables?.length === 0) removeFiles(first);
      if (tables?.includes(MARK)) files.forEach(removeFiles);
      return Promise.resolve();
    },
    set: () => {
      closeSync(openSync(first, 'a', 0o600));
      return onFirst(`CREATE TABLE ${MARK} (mark INTEGER)`);
    },
    remove: () => (existsSync(first) ? onFirst(`DROP TABLE ${MARK}`) : Promise.resolve()),
    release: () => Promise.resolve(),
  };
}

async function markPostgres(urls: readonly string[]): Promise<FillingMark> {
  const client = await connectTo(urls[0]!).catch((cause: unknown) => {
    throw refuse('database-unusable', {}, { cause });
  });
  // Held until the connection ends, however the process does.
  const { rows } = await client.query<{ mine: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS mine',
    [FILLING_LOCK],
  );
  if (!rows[0]!.mine) {
    await client.end();
    throw refuse('restore-underway');
  }
  return {
    clear: () => clearPostgres(client, urls),
    set: async () => {
      const rows: { place: number; name: string }[] = [];
      for (const [place, url] of urls.entries()) {
        for (const name of await tablesIn(url)) rows.push({ place, name });
      }
      await client.query('BEGIN');
      await client.query(`CREATE TABLE ${MARK} (place integer, name text)`);
      await client.query(
        `INSERT INTO ${MARK} SELECT * FROM json_to_recordset($1) AS one (place integer, name text)`,
        [JSON.stringify(rows)],
      );
      await client.query('COMMIT');
    },
    remove: async () => {
      await client.query(`DROP TABLE ${MARK}`);
    },
    release: () => client.end(),
  };
}

async function isMarked(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS there',
    [MARK],
  );
  return rows[0]!.there;
}

async function clearPostgres(client: Client, urls: readonly string[]): Promise<void> {
  if (!(await isMarked(client))) return;
  const { rows } = await client.query<{ place: number; name: string }>(`SELECT * FROM ${MARK}`);
  for (const [place, url] of urls.entries()) {
    const before = rows.filter((row) => row.place === place).map(({ name }) => name);
    await unfill(url, before);
  }
  await client.query(`DROP TABLE ${MARK}`);
}

/**
 * Takes back what was filled: the tables that were made for it, or the rows of those that an earlier
 * start had made. These were empty, and stay with what migrations added to them.
 */
export async function unfill(url: string, before: readonly string[]): Promise<void> {
  const now = (await tablesIn(url)).filter((name) => name !== MARK);
  const hadTables = before.includes('migrations');
  const gone = hadTables
    ? now.filter((name) => !OF_THE_ORM.includes(name))
    : now.filter((name) => !before.includes(name));
  if (gone.length === 0) return;
  const names = gone.map(quoteName).join(', ');
  await onClient(url, (client) =>
    client.query(hadTables ? `TRUNCATE ${names}` : `DROP TABLE ${names}`),
  );
}

/** What cannot be read is none of ours to take away. */
function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Nothing where there is no such file. */
function tablesOfFile(file: string): readonly string[] | undefined {
  if (!existsSync(file)) return undefined;
  if (statSync(file).size === 0) return [];
  // Where nobody has the file open, one that may only read would leave files behind.
  const raw = new Sqlite(file, { fileMustExist: true, readonly: existsSync(`${file}-wal`) });
  try {
    raw.pragma('query_only = ON');
    return raw.prepare<[], string>('SELECT name FROM sqlite_master').pluck().all();
  } finally {
    raw.close();
  }
}
