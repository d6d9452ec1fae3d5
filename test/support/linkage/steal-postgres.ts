import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** The files behind these databases: their own, the write-ahead log and whatever else is small. */
export async function stealDataFolder(urls: readonly string[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const url of urls) {
    const { rows } = await query(
      url,
      `SELECT current_setting('data_directory') AS folder, oid::text AS oid
       FROM pg_database WHERE datname = current_database()`,
    );
    const { folder, oid } = rows[0] as { folder: string; oid: string };
    for (const part of [join('base', oid), 'global', 'pg_wal', 'pg_xact', 'pg_stat', 'pg_twophase'])
      readAll(folder, part, files);
  }
  return files;
}

function readAll(root: string, part: string, files: Map<string, Buffer>): void {
  const path = join(root, part);
  // Files come and go while the server runs.
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return void files.set(part, readFileSync(path));
  for (const name of readdirSync(path)) readAll(root, join(part, name), files);
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
