import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { DomainError } from '../common/index.js';
import type { DatabaseLocation } from '../config/index.js';
import type { Database } from './database.js';
import { PostgresDatabase } from './postgres-database.js';
import { logOf } from '../log/index.js';
import { type Connection, silence } from './postgres-log.js';
import { makePrivateFolder } from './private-folder.js';
import { refuse } from './refusals.js';
import { missingGrants } from './rights/missing-grants.js';
import type { NeededRights } from './rights/needed-rights.js';
import { SilentLogger } from './silent-logger.js';
import { BUSY_TIMEOUT_MS, SqliteConnection } from './sqlite-connection.js';
import { type Endurance, SqliteDatabase } from './sqlite-database.js';
import { lacksRight } from './storage-trouble.js';

/* Constructors as TypeORM takes them: entities and migrations of one database. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type Classes = MixedList<Function | EntitySchema>;

export interface DatabaseContent {
  readonly entities: Classes;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly migrations: MixedList<Function>;
  /** What the process does with it on PostgreSQL, where another account may have made it; unsaid, nobody asks. */
  readonly rights?: NeededRights;
}

interface RawSqlite {
  pragma(source: string): unknown;
}

/** Whatever keeps the file from being opened for so long, a new process may not have it. */
const ENDURANCE: Endurance = {
  patienceMs: 60_000,
  giveUp: () => {
    const log = logOf('server');
    log.error('A database could not be opened again: Cahier ends, so that it is started anew.');
    process.exit(1);
  },
};

/**
 * Opens a database and brings it up to date. Throws a DomainError that says what to do when the
 * file or the server cannot be used.
 */
export async function openDatabase(
  location: DatabaseLocation,
  content: DatabaseContent,
  endurance = ENDURANCE,
): Promise<Database> {
  try {
    return location.engine === 'sqlite'
      ? await openSqlite(location.file, content, endurance)
      : await openPostgres(location.url, content);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw unusable(location, cause);
  }
}

/** What to do when the file or the server cannot be used. */
export const unusable = ({ engine }: DatabaseLocation, cause: unknown): DomainError =>
  refuse(UNUSABLE[engine], {}, { cause });

const UNUSABLE = {
  sqlite: 'database-files-unusable',
  postgres: 'database-unusable',
} as const;

async function openSqlite(
  file: string,
  { entities, migrations }: DatabaseContent,
  endurance: Endurance,
): Promise<Database> {
  makePrivateFolder(dirname(file));
  makePrivateFile(file);
  const connect = () =>
    SqliteConnection.open({
      type: 'better-sqlite3',
      database: file,
      enableWAL: true,
      prepareDatabase: prepareSqlite,
      logger: new SilentLogger(false),
      entities,
      migrations,
    });
  const connection = await connect();
  await orClosed(connection.source, () => migrate(connection.source));
  return new SqliteDatabase(connection, connect, endurance);
}

/**
 * SQLite gives the files that it makes beside a database the rights of the database itself, but
 * leaves those that an earlier version made as they were.
 */
function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  const there = [file, `${file}-wal`, `${file}-shm`].filter((one) => existsSync(one));
  for (const one of there) chmodSync(one, 0o600);
}

/**
 * SQLite is built with NORMAL here, which loses acknowledged commits at a power cut, and keeps
 * deleted content in free pages.
 */
function prepareSqlite(raw: RawSqlite): void {
  raw.pragma('synchronous = FULL');
  raw.pragma('secure_delete = ON');
  raw.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
}

async function openPostgres(
  url: string,
  { entities, migrations, rights = [] }: DatabaseContent,
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: 10,
    logNotifications: false,
    extra: { onConnect: prepareConnection },
    logger: new SilentLogger(false),
    entities,
    migrations,
  });
  await source.initialize();
  await orClosed(source, async () => {
    await inTurnOfProcesses(source, () => migrate(source)).catch(async (error: unknown) => {
      // What somebody may not look at is not there for a migration, which then fails in words of its own.
      const isOfOthers = lacksRight(error) || !(await ownsTables(source));
      if (isOfOthers) await expectRights(source, rights);
      if (!isOfOthers || rights === 'all') throw error;
      throw refuse('database-not-made', {}, { cause: error });
    });
    await expectRights(source, rights);
  });
  return new PostgresDatabase(source);
}

/** Whether this account may change the tables that are there; so where there are none yet. */
async function ownsTables(source: DataSource): Promise<boolean> {
  const [there] = await source.query<{ owns: boolean }[]>(
    `SELECT pg_has_role(relowner, 'USAGE') AS owns FROM pg_class WHERE oid = to_regclass('migrations')`,
  );
  return there?.owns ?? true;
}

/** Now, and not when the first person who answers needs it. */
async function expectRights(source: DataSource, rights: NeededRights): Promise<void> {
  const query = <Row>(statement: string) => source.query<Row[]>(statement);
  const grants = await missingGrants({ engine: 'postgres', query }, rights);
  if (grants.length > 0) throw refuse('rights-missing', { grants: grants.join(' ') });
}

async function prepareConnection(connection: Connection): Promise<void> {
  await silence(connection);
  // Where it is off the server confirms commits that a power cut then undoes.
  await connection.query(
    "SELECT set_config(name, 'on', false) FROM pg_settings WHERE name = $1 AND setting = 'off'",
    ['synchronous_commit'],
  );
}

async function orClosed(source: DataSource, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

async function migrate(source: DataSource): Promise<void> {
  await source.runMigrations({ transaction: 'each' });
}

/** Any number that no other program on the server uses. */
const MIGRATION_LOCK = 4_231_907;

/** Several processes may start at once on one PostgreSQL: one of them does it, the others wait. */
async function inTurnOfProcesses(source: DataSource, work: () => Promise<void>): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work();
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner.release();
  }
}
