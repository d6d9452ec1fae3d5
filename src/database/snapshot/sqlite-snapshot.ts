import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { type Cell, OF_THE_ORM, selectAll, type Snapshot, type SnapshotTable } from './snapshot.js';

/** How long we try to find a moment in which nobody writes. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 3;

/**
 * What each file holds at one moment. Nobody is kept waiting for it: either no file is being written
 * to just now, and writing is held for as long as looking takes; or all are let go and tried again.
 */
export async function takeSqliteSnapshots(files: readonly string[]): Promise<readonly Snapshot[]> {
  const since = performance.now();
  for (;;) {
    const held: Sqlite.Database[] = [];
    try {
      for (const file of files) held.push(holdWrites(file));
      return files.map(takeSnapshot);
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
      if (!isBusy || performance.now() - since > PATIENCE_MS) throw error;
    } finally {
      for (const one of held) one.close();
    }
    await setTimeout(PAUSE_MS);
  }
}

/** Keeps everybody from writing to a file until it is closed; reading goes on. */
function holdWrites(file: string): Sqlite.Database {
  const raw = new Sqlite(file, { fileMustExist: true, timeout: 0 });
  try {
    raw.exec('BEGIN IMMEDIATE');
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

function takeSnapshot(file: string): Snapshot {
  const raw = new Sqlite(file, { fileMustExist: true });
  raw.exec('BEGIN');
  // A transaction of SQLite sees what there was at its first read.
  const tables = tablesOf(raw);
  return {
    migrations: raw.prepare<[], string>('SELECT name FROM migrations ORDER BY id').pluck().all(),
    tables,
    rows: (table) => raw.prepare<[], Cell[]>(selectAll(table)).raw().iterate(),
    close: () => Promise.resolve(void raw.close()),
  };
}

interface ColumnInfo {
  readonly name: string;
  /** Its place in the key, from 1; 0 outside it. */
  readonly pk: number;
}

function tablesOf(raw: Sqlite.Database): readonly SnapshotTable[] {
  const names = raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all();
  return names
    .filter((name) => !OF_THE_ORM.includes(name))
    .map((name) => {
      const columns = raw
        .prepare<[string], ColumnInfo>('SELECT name, pk FROM pragma_table_info(?) ORDER BY name')
        .all(name);
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return {
        name,
        columns: columns.map((column) => column.name),
        key: key.map((column) => column.name),
      };
    });
}
