import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../common/index.js';
import type { ServerRole } from '../config/index.js';
import { makePrivateFolder } from '../database/index.js';
import { refuse } from './refusals.js';

/** Holds a data folder for one process; the system lets go of it even after a hard kill. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder, or throws a DomainError when another process has it or it cannot be
 * written. Processes of different roles share a folder; two of one role, or a whole server and
 * anything else, do not. The locks are SQLite's own on otherwise empty files.
 */
export function lockDataFolder(folder: string, role: ServerRole = 'all'): DataFolderLock {
  const held: Database.Database[] = [];
  const release = (): void => held.forEach((file) => file.close());
  const take = (name: string, isShared: boolean): void => {
    const file = new Database(join(folder, name), { timeout: 0 });
    held.push(file);
    // In this mode a lock, once taken, is held until the file is closed.
    file.pragma('locking_mode = EXCLUSIVE');
    if (isShared) file.prepare('SELECT COUNT(*) FROM sqlite_schema').get();
    else file.exec('BEGIN EXCLUSIVE');
  };
  try {
    makePrivateFolder(folder);
    take('cahier.lock', role !== 'all');
    if (role !== 'all') take(`cahier-${role}.lock`, false);
  } catch (cause) {
    release();
    throw cannotTake(cause);
  }
  return { release };
}

function cannotTake(cause: unknown): DomainError {
  if (cause instanceof DomainError) return cause;
  const busy = (cause as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
  return busy ? refuse('data-folder-in-use') : refuse('data-folder-unusable', {}, { cause });
}
