import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../common/index.js';

/** Holds a data folder for one process; the system lets go of it even after a hard kill. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder, or throws a DomainError when another process has it or it cannot be
 * written. The lock is SQLite's own on an otherwise empty file.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  let file: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    file = new Database(join(folder, 'cahier.lock'), { timeout: 0 });
    file.pragma('locking_mode = EXCLUSIVE');
    file.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    file?.close();
    const busy = (cause as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
    throw busy
      ? new DomainError(
          'data-folder-in-use',
          'refused',
          'Another Cahier is running on this data folder: stop it first, or name another folder with CAHIER_DATA.',
        )
      : new DomainError(
          'data-folder-unusable',
          'unavailable',
          'The data folder cannot be used: check that it exists and that this account may read and write it, or name another with CAHIER_DATA.',
          { cause },
        );
  }
  const held = file;
  return { release: () => held.close() };
}
