import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { DomainError } from '../common/index.js';
import type { DatabaseLocation } from '../config/index.js';
import { Database } from './database.js';
import { silence } from './postgres-log.js';
import { refuse } from './refusals.js';

/* Constructors as TypeORM takes them: entities and migrations of one database. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type Classes = MixedList<Function | EntitySchema>;

export interface DatabaseContent {
  readonly entities: Classes;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly migrations: MixedList<Function>;
}

interface RawSqlite {
  pragma(source: string): unknown;
}

/**
 * Opens a database and brings it up to date. Throws a DomainError that says what to do when the
 * file or the server cannot be used.
 */
export async function openDatabase(
  location: DatabaseLocation,
  content: DatabaseContent,
): Promise<Database> {
  const source = new DataSource({ ...connection(location), ...content, logging: false });
  try {
    await source.initialize();
    await migrate(source, location);
  } catch (cause) {
    if (source.isInitialized) await source.destroy();
    if (cause instanceof DomainError) throw cause;
    throw refuse(UNUSABLE[location.engine], {}, { cause });
  }
  if (location.engine === 'sqlite') chmodSync(location.file, 0o600);
  return new Database(source, location.engine);
}

/** Any number that no other program on the server uses. */
const MIGRATION_LOCK = 4_231_907;

/** Several processes may start at once on one PostgreSQL: one of them does it, the others wait. */
async function migrate(source: DataSource, { engine }: DatabaseLocation): Promise<void> {
  const runner = engine === 'postgres' ? source.createQueryRunner() : undefined;
  try {
    await runner?.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations({ transaction: 'each' });
    await runner?.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner?.release();
  }
}

const UNUSABLE = {
  sqlite: 'database-files-unusable',
  postgres: 'database-unusable',
} as const;

function connection(location: DatabaseLocation) {
  if (location.engine === 'postgres') {
    return {
      type: 'postgres',
      url: location.url,
      poolSize: 10,
      logNotifications: false,
      extra: { onConnect: silence },
    } as const;
  }
  mkdirSync(dirname(location.file), { recursive: true, mode: 0o700 });
  return {
    type: 'better-sqlite3',
    database: location.file,
    enableWAL: true,
    // SQLite is built with NORMAL here, which loses acknowledged commits at a power cut, and
    // keeps deleted content in free pages.
    prepareDatabase: (raw: RawSqlite) => {
      raw.pragma('synchronous = FULL');
      raw.pragma('secure_delete = ON');
      raw.pragma('busy_timeout = 5000');
    },
  } as const;
}
