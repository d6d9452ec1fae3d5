import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { QueryResultRow } from 'pg';
import type { DatabaseLocation } from '../../config/index.js';
import { postgresClient } from '../postgres-client.js';
import { silence } from '../postgres-log.js';
import type { Reading } from './reading.js';

const PATIENCE_MS = 10_000;

/** Rejects where there is no such database, where it is damaged, or this account may not read it. */
export async function openReading(location: DatabaseLocation): Promise<Reading> {
  return location.engine === 'sqlite'
    ? readSqlite(location.file)
    : await readPostgres(location.url);
}

function readSqlite(file: string): Reading {
  // Where nobody has the file open, a connection that may only read leaves files behind that it had to
  // make; one that could write, and is told not to, takes them away again.
  const readonly = existsSync(`${file}-wal`);
  const raw = new Sqlite(file, { fileMustExist: true, readonly });
  try {
    raw.pragma('query_only = ON');
    // What is no database is opened like any other; this reads every page.
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('a damaged file');
  } catch (error) {
    raw.close();
    throw error;
  }
  const later = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
  return {
    engine: 'sqlite',
    query: <Row>(statement: string) => later(() => raw.prepare<[], Row>(statement).all()),
    columnsOf: (table) => {
      const named = raw.prepare<[string], string>('SELECT name FROM pragma_table_info(?)');
      return later(() => named.pluck().all(table));
    },
    close: () => later(() => void raw.close()),
  };
}

const COLUMNS = `
  SELECT column_name::text AS name FROM information_schema.columns
  WHERE table_schema = current_schema() AND table_name = $1
    AND has_column_privilege(quote_ident(table_name), column_name, 'SELECT')`;

async function readPostgres(url: string): Promise<Reading> {
  const client = await postgresClient({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // A server that goes away ends the query under way, and must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  await silence(client);
  await client.query("SELECT set_config('default_transaction_read_only', 'on', false)");
  return {
    engine: 'postgres',
    query: async <Row>(statement: string) =>
      (await client.query<Row & QueryResultRow>(statement)).rows,
    columnsOf: async (table) =>
      (await client.query<{ name: string }>(COLUMNS, [table])).rows.map(({ name }) => name),
    close: () => client.end(),
  };
}
