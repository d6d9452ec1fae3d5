import type { Client } from 'pg';
import { connectTo } from './postgres-tables.js';
import { type Cell, OF_THE_ORM, quoteName, selectAll, type Snapshot } from './snapshot.js';

const ROWS_AT_ONCE = 1000;

const TABLES = `
  SELECT c.relname AS name,
    array(SELECT attname::text FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attname) AS columns,
    array(SELECT a.attname::text FROM pg_index i
      CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS key
  FROM pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
    AND c.relname <> ALL($1)
  ORDER BY c.relname`;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

const tablesOf = async (client: Client): Promise<readonly Table[]> =>
  (await client.query<Table>(TABLES, [OF_THE_ORM])).rows;

const lockAll = (tables: readonly Table[], mode: string): string =>
  `LOCK TABLE ${tables.map(({ name }) => quoteName(name)).join(', ')} IN ${mode} MODE`;

/** Keeps everybody from writing to the tables until the connection ends; reading goes on. */
async function holdWrites(url: string): Promise<Client> {
  const client = await connectTo(url);
  const tables = await tablesOf(client);
  await client.query('BEGIN');
  if (tables.length > 0) await client.query(lockAll(tables, 'SHARE'));
  return client;
}

async function takeSnapshot(url: string): Promise<Snapshot> {
  const client = await connectTo(url);
  const tables = await tablesOf(client);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // The fold of a night empties a table and fills it anew, which no isolation level hides.
  if (tables.length > 0) await client.query(lockAll(tables, 'ACCESS SHARE'));
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return {
    migrations: rows.map(({ name }) => name),
    tables,
    rows: (table) => readAll(client, selectAll(table)),
    close: () => client.end(),
  };
}

/** What each database holds at one moment: writing to all of them is held until each was looked at. */
export async function takePostgresSnapshots(urls: readonly string[]): Promise<readonly Snapshot[]> {
  const held: Client[] = [];
  const taken: Snapshot[] = [];
  try {
    for (const url of urls) held.push(await holdWrites(url));
    for (const url of urls) taken.push(await takeSnapshot(url));
    return taken;
  } catch (error) {
    for (const snapshot of taken) await snapshot.close();
    throw error;
  } finally {
    for (const client of held) await client.end();
  }
}

async function* readAll(client: Client, select: string): AsyncGenerator<readonly Cell[]> {
  await client.query(`DECLARE reading CURSOR FOR ${select}`);
  for (;;) {
    const { rows } = await client.query<(Cell | boolean)[]>({
      text: `FETCH ${ROWS_AT_ONCE} FROM reading`,
      rowMode: 'array',
    });
    for (const row of rows)
      yield row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell));
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query('CLOSE reading');
}
