import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { DomainError } from '../../src/common/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import {
  type FaultPlan,
  injectSqliteFaults,
  type SqliteFault,
} from '../support/faults/sqlite-faults.js';

const NOTHING: FaultPlan = () => undefined;
const FULL: SqliteFault = { code: 'SQLITE_FULL', rollsBack: true };
/** Errors after which SQLite may have rolled back by itself, and one after which it has not. */
const FAULTS: readonly SqliteFault[] = [
  FULL,
  { code: 'SQLITE_FULL' },
  { code: 'SQLITE_IOERR_WRITE', rollsBack: true },
  { code: 'SQLITE_NOMEM', rollsBack: true },
  { code: 'SQLITE_CORRUPT' },
  { code: 'SQLITE_BUSY' },
];

let folder: string;
let file: string;
let plan: FaultPlan;
let removeFaults: () => void;
let database: Database;
let hasGivenUp: boolean;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cahier-faults-'));
  file = join(folder, 'a.sqlite');
  plan = NOTHING;
  hasGivenUp = false;
  removeFaults = injectSqliteFaults((statement) => plan(statement));
  database = await openDatabase(
    { engine: 'sqlite', file },
    { entities: [], migrations: [] },
    { patienceMs: 1500, giveUp: () => (hasGivenUp = true) },
  );
  await database.run((manager) => manager.query('CREATE TABLE t (a TEXT PRIMARY KEY)'));
});

afterEach(async () => {
  plan = NOTHING;
  await database.close();
  removeFaults();
  await rm(folder, { recursive: true });
});

const put = (key: string) =>
  database.run((manager) => manager.query('INSERT INTO t VALUES (?)', [key]));

/** `stored`, or the code of the refusal. */
const tryToPut = (key: string): Promise<string> =>
  put(key).then(
    () => 'stored',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** As another process sees it: what is committed. */
function committed(): readonly string[] {
  const other = new Sqlite(file, { readonly: true });
  const rows = other.prepare('SELECT a FROM t ORDER BY a').all() as { a: string }[];
  other.close();
  return rows.map(({ a }) => a);
}

/** The same fault for each statement that begins so. */
const at =
  (beginnings: readonly string[], fault: SqliteFault): FaultPlan =>
  (statement) =>
    beginnings.some((beginning) => statement.startsWith(beginning)) ? fault : undefined;

describe('a unit of work on SQLite', () => {
  it.each(FAULTS)('is refused, and the next ones stored, after %j twice', async (fault) => {
    plan = at(['INSERT'], fault);
    expect(await tryToPut('first')).toBe('storage-unavailable');
    expect(await tryToPut('second')).toBe('storage-unavailable');
    plan = NOTHING;
    expect(await tryToPut('third')).toBe('stored');
    expect(await tryToPut('fourth')).toBe('stored');
    expect(committed()).toEqual(['fourth', 'third']);
  });

  it.each(FAULTS)('is stored after a rollback failed as well, by %j', async (fault) => {
    plan = at(['INSERT', 'ROLLBACK'], fault);
    expect(await tryToPut('first')).toBe('storage-unavailable');
    expect(await tryToPut('second')).toBe('storage-unavailable');
    plan = NOTHING;
    expect(await tryToPut('third')).toBe('stored');
    expect(committed()).toEqual(['third']);
  });

  it.each(FAULTS)('is not confirmed when its commit fails with %j', async (fault) => {
    plan = at(['COMMIT'], fault);
    expect(await tryToPut('first')).toBe('storage-unconfirmed');
    expect(await tryToPut('second')).toBe('storage-unconfirmed');
    plan = NOTHING;
    expect(await tryToPut('third')).toBe('stored');
    expect(committed()).toEqual(['third']);
  });

  it('is never called "nothing stored" when only the answer to its commit failed', async () => {
    plan = at(['COMMIT'], { code: 'SQLITE_IOERR_FSYNC', isLate: true });
    expect(await tryToPut('first')).toBe('storage-unconfirmed');
    plan = NOTHING;
    expect(committed()).toEqual(['first']);
    expect(await tryToPut('second')).toBe('stored');
    expect(committed()).toEqual(['first', 'second']);
  });

  it('is not confirmed when its work hid that SQLite had rolled back', async () => {
    plan = at(['INSERT'], FULL);
    const hiding = database.run(async (manager) => {
      await manager.query("INSERT INTO t VALUES ('hidden')").catch(() => undefined);
    });
    await expect(hiding).rejects.toMatchObject({ code: 'storage-unconfirmed' });
    plan = NOTHING;
    expect(await tryToPut('next')).toBe('stored');
    expect(committed()).toEqual(['next']);
  });

  it('fails as it did when the fault is its own, on the same connection', async () => {
    await put('there');
    const { source } = database;
    await expect(put('there')).rejects.toMatchObject({ driverError: { code: expect.any(String) } });
    await expect(database.run(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
    expect(database.source).toBe(source);
  });

  it('has its pragmas on a connection that was opened in the place of another', async () => {
    const pragmas = () =>
      database.outsideTransaction(async (source) =>
        JSON.stringify(
          await Promise.all(
            ['synchronous', 'secure_delete', 'foreign_keys', 'journal_mode', 'busy_timeout'].map(
              (name) => source.query<unknown>(`PRAGMA ${name}`),
            ),
          ),
        ),
      );
    const before = await pragmas();
    const { source } = database;
    plan = at(['INSERT'], FULL);
    await tryToPut('first');
    plan = NOTHING;
    expect(database.source).not.toBe(source);
    expect(await pragmas()).toBe(before);
  });
});

describe('while no connection can be had in the place of one in doubt', () => {
  const CANNOT_OPEN: SqliteFault = { code: 'SQLITE_CANTOPEN' };

  beforeEach(async () => {
    await put('before');
    plan = (statement) =>
      at(['INSERT'], FULL)(statement) ?? at(['PRAGMA synchronous'], CANNOT_OPEN)(statement);
    await tryToPut('first');
    plan = at(['PRAGMA synchronous'], CANNOT_OPEN);
  });

  it('reading goes on and every write is refused', async () => {
    const read = database.run((manager) => manager.query<unknown[]>('SELECT a FROM t'));
    expect(await read).toEqual([{ a: 'before' }]);
    for (const key of ['second', 'third']) {
      expect(await tryToPut(key)).toBe('storage-unavailable');
    }
    expect(committed()).toEqual(['before']);
  });

  it('reading goes on after that connection failed once more', async () => {
    plan = (statement) =>
      at(['SELECT', 'ROLLBACK'], { code: 'SQLITE_IOERR_READ' })(statement) ??
      at(['PRAGMA synchronous'], CANNOT_OPEN)(statement);
    const read = () => database.run((manager) => manager.query<unknown[]>('SELECT a FROM t'));
    await expect(read()).rejects.toMatchObject({ code: 'storage-unavailable' });
    plan = at(['PRAGMA synchronous'], CANNOT_OPEN);
    expect(await read()).toEqual([{ a: 'before' }]);
    expect(await tryToPut('second')).toBe('storage-unavailable');
  });

  it('writing goes on by itself once one can be had', async () => {
    plan = NOTHING;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await tryToPut('second')).toBe('stored');
    expect(committed()).toEqual(['before', 'second']);
    expect(hasGivenUp).toBe(false);
  });

  it('the process is given up when its patience is over', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(hasGivenUp).toBe(true);
  });
});
