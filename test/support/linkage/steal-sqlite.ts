import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { StolenRow } from './loot.js';

/** The rows of the two tables in the order of a scan, from a copy of the data folder. */
export function stealSqlite(folder: string): {
  readonly draws: readonly StolenRow[];
  readonly responses: readonly StolenRow[];
} {
  const copy = mkdtempSync(join(tmpdir(), 'cahier-stolen-'));
  try {
    copyWhole(folder, copy);
    return {
      draws: scan(join(copy, 'eligibility.sqlite'), 'draw'),
      responses: scan(join(copy, 'responses.sqlite'), 'response'),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** As often as it takes: a file that is emptied meanwhile cannot be copied, and a thief tries again. */
function copyWhole(folder: string, copy: string): void {
  for (let left = 20; ; left -= 1) {
    try {
      cpSync(folder, copy, { recursive: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

function scan(file: string, table: string): readonly StolenRow[] {
  const database = new Database(file);
  try {
    const [made] = database
      .prepare('SELECT wr FROM pragma_table_list WHERE name = ?')
      .all(table) as readonly { readonly wr: number }[];
    const columns = made?.wr === 1 ? '*' : 'rowid AS "transaction:rowid", *';
    return database.prepare(`SELECT ${columns} FROM ${table}`).all() as readonly StolenRow[];
  } finally {
    database.close();
  }
}
