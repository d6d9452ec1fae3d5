import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import type { StolenRow } from './loot.js';

/** Rows of a table as a superuser sees them, in the order of the heap. */
export async function stealTable(url: string, table: string): Promise<readonly StolenRow[]> {
  const { rows } = await query(
    url,
    `SELECT ctid::text AS "ctid", xmin::text::bigint AS "transaction:xmin", * FROM ${table}`,
  );
  return rows.map(({ ctid, ...row }: StolenRow) => ({
    ...row,
    [`place in ${table}:ctid`]: placeOf(String(ctid)),
  }));
}

/** Every row of every table as text, as a dump has it: in the files long values are compressed. */
export async function dump(url: string): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
  const dumps = new Map<string, Buffer>();
  for (const { tablename } of rows) {
    const table = String(tablename);
    const lines = await query(url, `SELECT t::text AS line FROM "${table}" t`);
    const text = lines.rows.map(({ line }) => String(line)).join('\n');
    dumps.set(`dump of ${new URL(url).pathname}.${table}`, Buffer.from(text));
  }
  return dumps;
}

/** Numbers below are of files that every database has (FirstNormalObjectId). */
const FIRST_OWN_FILE = 16384;

/**
 * The files of these databases and all of the server's that are not of one database; or only those
 * that rows go to, their own and the write-ahead log.
 */
export async function stealDataFolder(
  urls: readonly string[],
  scope: 'everything' | 'where rows are',
): Promise<Map<string, Buffer>> {
  const { rows } = await query(
    urls[0]!,
    `SELECT current_setting('data_directory') AS folder, oid::text AS oid, datname AS name
     FROM pg_database`,
  );
  const names = urls.map((url) => new URL(url).pathname.slice(1));
  const own = rows.filter(({ name }) => names.includes(String(name)));
  const folder = String(rows[0]!['folder']);
  const shared = readdirSync(folder).filter((part) => part !== 'base');
  const parts = [
    ...(scope === 'everything' ? shared : ['pg_wal']),
    ...own.map(({ oid }) => join('base', String(oid))),
  ];
  const isWanted = (file: string) =>
    scope === 'everything' || parseInt(file, 10) >= FIRST_OWN_FILE || file.length === 24;
  const files = new Map<string, Buffer>();
  for (const part of parts) readAll(folder, part, isWanted, files);
  return files;
}

function readAll(
  root: string,
  part: string,
  isWanted: (file: string) => boolean,
  files: Map<string, Buffer>,
): void {
  const path = join(root, part);
  try {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path)) readAll(root, join(part, name), isWanted, files);
    } else if (isWanted(basename(path))) {
      files.set(part, readFileSync(path));
    }
  } catch (error) {
    // Files come and go while the server runs.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** `(block,line)` as one number. */
function placeOf(ctid: string): number {
  const [block, line] = ctid.slice(1, -1).split(',').map(Number);
  return block! * 1000 + line!;
}

async function query(url: string, text: string): Promise<{ rows: StolenRow[] }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<StolenRow>(text);
  } finally {
    await client.end();
  }
}
