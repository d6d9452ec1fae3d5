import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Clock } from '../common/index.js';
import type { Configuration } from '../config/index.js';
import {
  beginFilling,
  type Cell,
  checkKnown,
  type Filling,
  type FillingMark,
  isFillable,
  makePrivateFolder,
  markFilling,
  openDatabase,
  refuseHalfFilled,
  removeFiles,
  type SnapshotTable,
} from '../database/index.js';
import type { ArchiveHeader, ArchiveLine } from './archive/archive.js';
import { type OpenArchive, openArchive } from './archive/archive-file.js';
import type { BackupKey } from './archive/lock.js';
import { believeToday } from './believe-today.js';
import { RestoredRows } from './mark-restored.js';
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

export interface Restored {
  /** Names of the surveys in which ballots may be missing, in the order of the alphabet. */
  readonly marked: readonly string[];
  readonly day: string;
  readonly rows: number;
}

/**
 * Fills empty databases from a backup, in which every survey is marked in which somebody may have drawn a
 * ballot or answered since, and brings them up to date. All of it, or nothing: a file that is damaged
 * in its last byte leaves nothing behind, and nothing is there without its mark. What is killed in between
 * leaves databases that nothing opens but this, which begins anew.
 */
export async function restoreBackup(
  configuration: Configuration,
  clock: Clock,
  { file, key, withoutKeys }: RestoreOrder,
): Promise<Restored> {
  const own = ownDatabases(configuration);
  const archive = await openArchive(file, key);
  checkRoles(own, archive.header);
  for (const { name } of own) checkKnown(SCHEMA[name], archive.header.databases[name] ?? []);
  const mark = await markFilling(own.map(({ location }) => location));
  try {
    await mark.clear();
    return await fillMarked(mark, own, archive, { configuration, clock, withoutKeys });
  } finally {
    await mark.release();
  }
}

interface Circumstances extends Pick<RestoreOrder, 'withoutKeys'> {
  readonly configuration: Configuration;
  readonly clock: Clock;
}

async function fillMarked(
  mark: FillingMark,
  own: readonly OwnDatabase[],
  { header, lines }: OpenArchive,
  { configuration, clock, withoutKeys }: Circumstances,
): Promise<Restored> {
  await checkEmpty(own, configuration, header);
  const keys = keysToPlace(configuration, header, withoutKeys);
  const marks = new RestoredRows({ backupOf: header.day, on: clock.today() });
  const office = own.find(({ name }) => name === 'office');
  if (!office) {
    await refuseHalfFilled(configuration.databases.office);
    await marks.readOffice(configuration);
  }
  const steps: Steps = {
    begin: mark.set,
    beforeCommit: async () => {
      keys.place();
      if (!office) await marks.markOffice(configuration);
    },
    afterCommit: async () => {
      for (const { name, location } of own)
        await (await openDatabase(location, SCHEMA[name])).close();
      if (office) await believeToday(office.location, clock, header.day);
    },
    undo: keys.remove,
    end: mark.remove,
  };
  const rows = await fillAll(own, header, passing(lines, marks), steps);
  return { day: header.day, rows, marked: marks.slugs };
}

function checkRoles(own: readonly OwnDatabase[], { databases }: ArchiveHeader): void {
  const names = own.map(({ name }) => name).sort();
  if (names.join() === Object.keys(databases).sort().join()) return;
  throw refuse('backup-of-other-role');
}

/**
 * A folder may hold the key file and locks; a database of PostgreSQL may hold empty tables, unless a
 * later version made them: its migrations would not be run on the rows any more.
 */
async function checkEmpty(
  own: readonly OwnDatabase[],
  { keyFile, dataFolder, role }: Configuration,
  { databases }: ArchiveHeader,
): Promise<void> {
  for (const { name, location } of own) {
    if (location.engine === 'postgres') {
      const isEmpty = await isFillable(location.url, databases[name] ?? []);
      if (!isEmpty) throw refuse('restore-needs-empty');
      continue;
    }
    makePrivateFolder(dirname(location.file));
    const isOurs = (entry: string) =>
      role === 'all'
        ? !isKept(entry, dataFolder, keyFile)
        : entry.startsWith(basename(location.file));
    if (readdirSync(dirname(location.file)).some(isOurs)) throw refuse('restore-needs-empty');
  }
}

const isKept = (name: string, folder: string, keyFile: string): boolean =>
  [keyFile, partOf(keyFile)].includes(resolve(folder, name)) || /^cahier.*\.lock/.test(name);

/** What is not in its place yet. */
const partOf = (keyFile: string): string => `${keyFile}.part`;

/** Refuses where the keys would be missing; returns what puts them in their place, and away again. */
function keysToPlace(
  { keyFile }: Configuration,
  { keys, keyFile: content }: ArchiveHeader,
  withoutKeys: boolean,
): { place(): void; remove(): void } {
  const isThere = statSync(keyFile, { throwIfNoEntry: false }) !== undefined;
  if (keys === 'apart' && !isThere && !withoutKeys) throw refuse('restore-needs-key-file');
  if (keys !== 'inside' || content === undefined || isThere) {
    return { place: () => undefined, remove: () => undefined };
  }
  return {
    place: () => {
      writeFileSync(partOf(keyFile), content, { mode: 0o600, flush: true });
      // Whole or not at all.
      renameSync(partOf(keyFile), keyFile);
    },
    remove: () => rmSync(keyFile, { force: true }),
  };
}

/** What is marked passes with its mark, and what is dropped does not pass. */
async function* passing(
  lines: AsyncIterable<ArchiveLine>,
  marks: RestoredRows,
): AsyncGenerator<ArchiveLine> {
  let table: SnapshotTable | undefined;
  for await (const line of lines) {
    if (line.kind === 'table') table = line.table;
    const row = line.kind === 'row' && table ? marks.pass(table, line.row) : undefined;
    if (line.kind !== 'row') yield line;
    else if (row) yield { kind: 'row', row };
  }
}

interface Steps {
  begin(): Promise<void>;
  beforeCommit(): Promise<void>;
  afterCommit(): Promise<void>;
  undo(): void;
  /** Last of all, whether it is done or undone. */
  end(): Promise<void>;
}

/** The office last: without its rows there is no survey that anybody could draw for. */
async function fillAll(
  own: readonly OwnDatabase[],
  { databases }: ArchiveHeader,
  lines: AsyncIterable<ArchiveLine>,
  steps: Steps,
): Promise<number> {
  const fillings = new Map<string, Filling>();
  try {
    await steps.begin();
    for (const { name, location } of own) {
      fillings.set(name, await beginFilling(location, SCHEMA[name], databases[name] ?? []));
    }
    const rows = await fill(fillings, lines);
    await steps.beforeCommit();
    for (const [name, filling] of fillings) if (name !== 'office') await filling.commit();
    await fillings.get('office')?.commit();
    await steps.afterCommit();
    await steps.end();
    return rows;
  } catch (error) {
    for (const filling of fillings.values()) await filling.rollback();
    for (const { location } of own) if (location.engine === 'sqlite') removeFiles(location.file);
    steps.undo();
    // Where it stays, the next restoring takes away what is left.
    await steps.end().catch(() => undefined);
    throw error;
  }
}

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
