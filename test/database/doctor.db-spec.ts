import { mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Clock, SystemClock } from '../../src/common/index.js';
import type { Configuration } from '../../src/config/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import { examine, sayExamination } from '../../src/doctor/index.js';
import { PAST_DAYS } from '../../src/doctor/checks/past-days.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { PlacedClock } from '../support/placed-clock.js';

const TODAY = '2027-03-10';
const NOON = new PlacedClock(`${TODAY}T12:00:00Z`, 'Europe/Paris');

type Settings = Partial<Pick<Configuration, 'databases' | 'keyFile'>>;

/** What the examination of a set-up found, area by area; of areas that nobody looked at, why. */
async function examined(
  { configuration }: TestStorage,
  { clock = NOON, backup, ...settings }: Settings & { clock?: Clock; backup?: string } = {},
): Promise<Readonly<Record<string, readonly string[] | string>>> {
  const changed = { ...configuration, timeZone: 'Europe/Paris', ...settings };
  const looks = await examine(changed, clock, { backup });
  return Object.fromEntries(
    looks.map((look) => [
      look.area,
      look.kind === 'unseen' ? look.because : look.findings.map(({ code }) => code),
    ]),
  );
}

/** Storage as a first start leaves it, and which nobody has open. */
async function madeStorage(): Promise<TestStorage> {
  const storage = await createTestStorage('sqlite');
  for (const [name, location] of Object.entries(storage.configuration.databases)) {
    await (await openDatabase(location, SCHEMA[name as keyof typeof SCHEMA])).close();
  }
  return storage;
}

describe.each(ENGINES)('an examination on %s', (engine) => {
  let storage: TestStorage;
  /** Stays open, as while the server runs. */
  let office: Database;
  beforeAll(async () => {
    // PostgreSQL has its databases before anybody starts, and the tables of one suffice here.
    storage = engine === 'sqlite' ? await madeStorage() : await createTestStorage(engine);
    office = await openDatabase(storage.configuration.databases.office, SCHEMA.office);
  });
  afterAll(async () => {
    await office.close();
    await storage.remove();
  });

  /** While `work` lasts there is a survey with these columns. */
  async function withSurvey(
    columns: Readonly<Record<string, string>>,
    work: () => Promise<void>,
  ): Promise<void> {
    const survey = { id: 'x', slug: 'x', state: 'closed', definition: '{}', ...columns };
    const names = Object.keys(survey).map((name) => `"${name}"`);
    const values = Object.values(survey).map((value) => `'${value}'`);
    await office.source.query(
      `INSERT INTO survey (${names.join(', ')}) VALUES (${values.join(', ')})`,
    );
    try {
      await work();
    } finally {
      await office.source.query('DELETE FROM survey');
    }
  }

  it('finds the databases sound while a server has one open', async () => {
    expect(await examined(storage)).toMatchObject({ databases: [], 'key-file': [] });
  });

  it('finds a day in a database that has begun nowhere', async () => {
    // Where days begin first it is tomorrow already.
    await withSurvey({ openedOn: '2027-03-11' }, async () => {
      expect((await examined(storage))['clock']).not.toContain('clock-behind');
    });
    await withSurvey({ closedOn: '2027-03-12' }, async () => {
      expect((await examined(storage))['clock']).toContain('clock-behind');
    });
  });

  it('tells that a server waits in doubt of the day, what for, and who has to press', async () => {
    const known = (day: string) =>
      office.source.query(
        `INSERT INTO known_day ("of", "day") VALUES ('server', '${day}') ON CONFLICT ("of") DO UPDATE SET "day" = excluded."day"`,
      );
    await known('2027-03-08');
    expect((await examined(storage))['clock']).not.toContain('day-in-doubt');
    await known('2027-03-07');
    const looks = await examine({ ...storage.configuration, timeZone: 'Europe/Paris' }, NOON, {
      backup: undefined,
    });
    const { findings } = sayExamination(looks, 'en');
    const said = findings.map(({ message }) => message).join(' ');
    expect(said).toContain('10 March 2027, more than two days after 7 March 2027');
    expect(said).toContain('an administrator presses “Finish closing” on the page of a survey');
    await office.source.query('DELETE FROM known_day');
  });

  it('looks for days where there are days', async () => {
    const runner = office.source.createQueryRunner();
    for (const [table, columns] of Object.entries(PAST_DAYS)) {
      const there = (await runner.getTable(table))!.columns.map(({ name }) => name);
      expect(there).toEqual(expect.arrayContaining([...columns]));
    }
    await runner.release();
  });

  it('finds that the key file of an open survey is lost, and needs none without one', async () => {
    const keyFile = join(storage.configuration.dataFolder, 'lost.key');
    expect(await examined(storage, { keyFile })).toMatchObject({
      'key-file': 'key-file-not-needed',
    });
    await withSurvey({ state: 'open' }, async () => {
      expect(await examined(storage, { keyFile })).toMatchObject({ 'key-file': ['key-file-lost'] });
    });
  });

  it('finds a key file that others may read, or that holds no key', async () => {
    const keyFile = join(storage.configuration.dataFolder, 'wrong.key');
    writeFileSync(keyFile, 'something else', { mode: 0o644 });
    expect(await examined(storage, { keyFile })).toMatchObject({
      'key-file': ['key-file-open', 'key-file-unusable'],
    });
    rmSync(keyFile);
  });

  it.each([
    ['closed', 'closedOn', 'backup-outlives'],
    ['lost its answers', 'purgedOn', 'backup-outlives-purge'],
  ])('finds a backup from before a survey %s, where that survey is', async (_, column, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'cahier-backup-'));
    const backup = join(folder, 'cahier.age');
    writeFileSync(backup, 'age-encryption.org/v1', { mode: 0o600 });
    const madeAt = (moment: string): void => utimesSync(backup, new Date(moment), new Date(moment));
    const definition = JSON.stringify({ timeZone: 'America/Cayenne' });
    await withSurvey({ [column]: '2027-03-08', definition }, async () => {
      madeAt('2027-03-09T02:59:00Z');
      expect(await examined(storage, { backup })).toMatchObject({ backup: [code] });
      madeAt('2027-03-09T03:01:00Z');
      expect(await examined(storage, { backup })).toMatchObject({ backup: [] });
    });
    rmSync(folder, { recursive: true });
  });

  it('finds what can be opened and not be read to the end', async () => {
    const definition = 'half a defin';
    await withSurvey({ closedOn: '2027-03-08', definition }, async () => {
      const backup = storage.configuration.keyFile;
      expect(await examined(storage, { backup })).toMatchObject({ backup: ['reading-broke-off'] });
    });
  });
});

describe('an examination of files', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await madeStorage();
  });
  afterAll(() => storage.remove());
  const fileOf = (name: string): string => join(storage.configuration.dataFolder, name);

  it('has nothing wrong where nothing is', async () => {
    expect(await examined(storage)).toMatchObject({
      ...{ folder: [], 'key-file': [], databases: [], clock: [], disk: [] },
      ...{ address: 'no-address', mail: 'no-mail', bounces: 'no-mailbox' },
      backup: 'no-backup-named',
    });
  });

  it('finds a time zone that nobody chose', async () => {
    const looks = await examine(
      { ...storage.configuration, timeZone: 'UTC' },
      new PlacedClock(`${TODAY}T12:00:00Z`),
      { backup: undefined },
    );
    expect(looks).toContainEqual({
      ...{ kind: 'seen', area: 'clock' },
      findings: [{ code: 'time-zone-nowhere' }],
    });
  });

  it('finds a file that is damaged, and one that is missing beside others', async () => {
    truncateSync(fileOf('office.sqlite'), 8192);
    rmSync(fileOf('responses.sqlite'));
    expect(await examined(storage)).toMatchObject({
      databases: ['database-unreadable', 'database-missing'],
    });
  });

  it('looks at what there is where no server has ever started', async () => {
    const fresh = await createTestStorage('sqlite');
    expect(await examined(fresh)).toMatchObject({
      ...{ databases: 'not-made', clock: 'databases-unread' },
    });
    await fresh.remove();
  });
});

describe('an examination of PostgreSQL', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await createTestStorage('postgres');
  });
  afterAll(() => storage.remove());

  /** The set-up with another address of the office's database. */
  function withOffice(change: (url: URL) => void): Settings {
    const { databases } = storage.configuration;
    const url = new URL(storage.env['CAHIER_OFFICE_URL']!);
    change(url);
    return { databases: { ...databases, office: { engine: 'postgres', url: url.href } } };
  }

  it('tells a server that is not there from one that refuses', async () => {
    const gone = withOffice((url) => (url.port = '1'));
    expect(await examined(storage, gone)).toMatchObject({ databases: ['postgres-unreachable'] });
    for (const refused of [
      withOffice((url) => (url.pathname = '/no_such_database')),
      withOffice((url) => (url.username = 'nobody_of_this_name')),
    ]) {
      expect(await examined(storage, refused)).toMatchObject({ databases: ['postgres-refuses'] });
    }
  });

  it('finds a clock that goes otherwise than the machine’s', async () => {
    const right = new SystemClock('Europe/Paris');
    expect((await examined(storage, { clock: right }))['clock']).toEqual([]);
    const ahead = new PlacedClock(new Date(Date.now() + 90_000).toISOString());
    expect((await examined(storage, { clock: ahead }))['clock']).toEqual(['clocks-apart']);
  });

  it('finds what an account without rights may not have, and says what it may not see', async () => {
    const role = `plain_${storage.configuration.dataFolder.slice(-6).toLowerCase()}`;
    const name = new URL(storage.env['CAHIER_RESPONSES_URL']!).pathname.slice(1);
    const admin = new Client({ connectionString: storage.env['CAHIER_RESPONSES_URL']! });
    await admin.connect();
    await admin.query(`CREATE ROLE "${role}" LOGIN PASSWORD 'plain'`);
    await admin.query(`ALTER DATABASE ${name} SET log_statement = 'all'`);
    const url = new URL(storage.env['CAHIER_RESPONSES_URL']!);
    url.username = role;
    url.password = 'plain';
    const { databases } = storage.configuration;
    const plain = { ...databases, responses: { engine: 'postgres', url: url.href } as const };
    const found = await examined(storage, { databases: plain });
    expect(found['postgres']).toEqual(
      expect.arrayContaining(['postgres-loud', 'postgres-no-checkpoint']),
    );
    expect(found['postgres-libraries']).toBe('libraries-hidden');
    const own = await examined(storage);
    expect(own['postgres']).not.toContain('postgres-no-checkpoint');
    expect(own).not.toHaveProperty('postgres-libraries');
    await admin.query(`DROP ROLE "${role}"`);
    await admin.end();
  });
});
