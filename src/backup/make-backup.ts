import { existsSync, readFileSync } from 'node:fs';
import type { Clock } from '../common/index.js';
import type { Configuration } from '../config/index.js';
import { type Snapshot, takeSnapshots } from '../database/index.js';
import { ARCHIVE_SCHEMA, writeLine } from './archive/archive.js';
import { writeArchive } from './archive/archive-file.js';
import type { BackupLock } from './archive/lock.js';
import { ownDatabases } from './own-databases.js';

/**
 * Not in a backup: who was signed in, and links that make accounts or passwords. One that was used
 * since would work a second time.
 */
const LEFT_OUT: readonly string[] = ['session', 'account_link', 'password_reset'];

export interface BackupOrder {
  readonly file: string;
  readonly lock: BackupLock;
  /** Whether the file that wraps private keys goes along. */
  readonly withKeys: boolean;
}

export interface BackupMade {
  readonly day: string;
  readonly rows: number;
}

/** Writes what the databases of the role hold at one moment into a file; the server may be running. */
export async function makeBackup(
  configuration: Configuration,
  clock: Clock,
  { file, lock, withKeys }: BackupOrder,
): Promise<BackupMade> {
  const own = ownDatabases(configuration);
  const day = clock.today();
  const snapshots = await takeSnapshots(own.map(({ location }) => location));
  const named = own.map(({ name }, i) => ({ name, snapshot: snapshots[i]! }));
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield writeLine({
      schema: ARCHIVE_SCHEMA,
      day,
      ...keysOf(configuration, withKeys),
      databases: Object.fromEntries(named.map(({ name, snapshot }) => [name, snapshot.migrations])),
    });
    for (const { name, snapshot } of named) {
      for await (const line of tableLines(name, snapshot)) {
        if (line.kind === 'row') rows += 1;
        yield writeLine(line);
      }
    }
    yield writeLine({ kind: 'end', rows });
  }
  try {
    await writeArchive(file, lines(), lock);
  } finally {
    for (const snapshot of snapshots) await snapshot.close();
  }
  return { day, rows };
}

async function* tableLines(database: string, snapshot: Snapshot) {
  for (const table of snapshot.tables) {
    if (LEFT_OUT.includes(table.name)) continue;
    yield { kind: 'table', database, table } as const;
    for await (const row of snapshot.rows(table)) yield { kind: 'row', row } as const;
  }
}

function keysOf({ keyFile }: Configuration, withKeys: boolean) {
  if (!existsSync(keyFile)) return { keys: 'none' } as const;
  if (!withKeys) return { keys: 'apart' } as const;
  return { keys: 'inside', keyFile: readFileSync(keyFile, 'latin1') } as const;
}
