import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Clock } from '../common/index.js';
import type { Configuration } from '../config/index.js';
import {
  beginFilling,
  type Cell,
  type Filling,
  holdsRows,
  makePrivateFolder,
  type SnapshotTable,
} from '../database/index.js';
import type { ArchiveHeader, ArchiveLine } from './archive/archive.js';
import { openArchive } from './archive/archive-file.js';
import type { BackupKey } from './archive/lock.js';
import { type Marked, markRestored } from './mark-restored.js';
import { SCHEMA } from '../schema.js';
import { type OwnDatabase, ownDatabases } from './own-databases.js';
import { refuse } from './refusals.js';

const ROWS_AT_ONCE = 200;

export interface RestoreOrder {
  readonly file: string;
  readonly key: BackupKey;
  /** Go on although the key file is lost: surveys that were open take no answers then. */
  readonly withoutKeys: boolean;
}

export interface Restored extends Marked {
  readonly day: string;
  readonly rows: number;
}

/**
 * Fills empty databases from a backup, brings them up to date, and marks every survey in which
 * somebody may have drawn a ballot or answered since. All of it, or nothing: a file that is damaged
 * in its last byte leaves nothing behind.
 */
export async function restoreBackup(
  configuration: Configuration,
  clock: Clock,
  { file, key, withoutKeys }: RestoreOrder,
): Promise<Restored> {
  const own = ownDatabases(configuration);
  const { header, lines } = await openArchive(file, key);
  checkRoles(own, header);
  await checkEmpty(own, configuration);
  const takesKeys = placeKeys(configuration, header, withoutKeys);
  const rows = await fillAll(own, header, lines);
  takesKeys();
  const marked = await markRestored(configuration, { backupOf: header.day, on: clock.today() });
  return { day: header.day, rows, ...marked };
}

function checkRoles(own: readonly OwnDatabase[], { databases }: ArchiveHeader): void {
  const names = own.map(({ name }) => name).sort();
  if (names.join() === Object.keys(databases).sort().join()) return;
  throw refuse('backup-of-other-role');
}

/** A folder may hold the key file and locks; a database of PostgreSQL may hold empty tables. */
async function checkEmpty(
  own: readonly OwnDatabase[],
  { keyFile, dataFolder, role }: Configuration,
): Promise<void> {
  for (const { location } of own) {
    if (location.engine === 'postgres') {
      if (await holdsRows(location.url)) throw refuse('restore-needs-empty');
      continue;
    }
    makePrivateFolder(dirname(location.file));
    const isOurs = (name: string) =>
      role === 'all'
        ? !isKept(name, dataFolder, keyFile)
        : name.startsWith(basename(location.file));
    if (readdirSync(dirname(location.file)).some(isOurs)) throw refuse('restore-needs-empty');
  }
}

const isKept = (name: string, folder: string, keyFile: string): boolean =>
  resolve(folder, name) === keyFile || /^cahier.*\.lock/.test(name);

/** Refuses where the keys would be missing; returns what puts them in their place, once all is in. */
function placeKeys(
  { keyFile }: Configuration,
  { keys, keyFile: content }: ArchiveHeader,
  withoutKeys: boolean,
): () => void {
  const isThere = statSync(keyFile, { throwIfNoEntry: false }) !== undefined;
  if (keys === 'apart' && !isThere && !withoutKeys) throw refuse('restore-needs-key-file');
  return () => {
    if (keys !== 'inside' || content === undefined || isThere) return;
    writeFileSync(keyFile, content, { mode: 0o600, flag: 'wx', flush: true });
  };
}

async function fillAll(
  own: readonly OwnDatabase[],
  { databases }: ArchiveHeader,
  lines: AsyncIterable<ArchiveLine>,
): Promise<number> {
  const fillings = new Map<string, Filling>();
  try {
    for (const { name, location } of own) {
      fillings.set(name, await beginFilling(location, SCHEMA[name], databases[name] ?? []));
    }
    const rows = await fill(fillings, lines);
    for (const filling of fillings.values()) await filling.commit();
    return rows;
  } catch (error) {
    for (const filling of fillings.values()) await filling.rollback();
    for (const { location } of own) if (location.engine === 'sqlite') removeFiles(location.file);
    throw error;
  }
}

const removeFiles = (file: string): void =>
  ['', '-wal', '-shm'].forEach((ending) => rmSync(`${file}${ending}`, { force: true }));

async function fill(
  fillings: ReadonlyMap<string, Filling>,
  lines: AsyncIterable<ArchiveLine>,
): Promise<number> {
  let into: { readonly filling: Filling; readonly table: SnapshotTable } | undefined;
  let batch: (readonly Cell[])[] = [];
  let rows = 0;
  const empty = async (): Promise<void> => {
    if (into) await into.filling.add(into.table, batch);
    rows += batch.length;
    batch = [];
  };
  for await (const line of lines) {
    if (line.kind === 'row') batch.push(line.row);
    if (line.kind !== 'row' || batch.length >= ROWS_AT_ONCE) await empty();
    if (line.kind === 'table') into = { filling: fillings.get(line.database)!, table: line.table };
  }
  return rows;
}
