import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestStorage } from '../databases.js';
import type { Copy } from './link-mails.js';
import type { StolenRow } from './loot.js';
import { stealTable } from './steal-postgres.js';

const TABLES = [
  'invitation',
  'mail_job',
  'mail_batch',
  'written_address',
  'invitation_count',
] as const;

/** What a copy of the database of invitations holds at this moment, with the engine's own columns. */
export async function stealTables({ configuration }: TestStorage): Promise<Copy> {
  const { eligibility } = configuration.databases;
  if (eligibility?.engine !== 'postgres') return stealFile(configuration.dataFolder);
  const { url } = eligibility;
  const tables = TABLES.map(async (table) => [table, await stealTable(url, table)] as const);
  return new Map(await Promise.all(tables));
}

/** As a reader beside the server, in one transaction: a copy of the files could be torn. */
function stealFile(folder: string): Copy {
  const database = new Database(join(folder, 'eligibility.sqlite'), { readonly: true });
  try {
    const rows = (table: string) =>
      database.prepare(`SELECT * FROM ${table}`).all() as readonly StolenRow[];
    return database.transaction(() => new Map(TABLES.map((table) => [table, rows(table)])))();
  } finally {
    database.close();
  }
}
