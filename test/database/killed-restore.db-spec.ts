import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { makeBackup, restoreBackup } from '../../src/backup/index.js';
import { SystemClock } from '../../src/common/index.js';
import { type Configuration, readConfiguration, type ServerRole } from '../../src/config/index.js';
import { openInTurn } from '../../src/database/index.js';
import { IntakeKeys } from '../../src/responses/index.js';
import { examine } from '../../src/doctor/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, type Engine, type TestStorage } from '../support/databases.js';
import { copiesOnTheWay, isKilledBefore } from '../support/faults/killed-restore.js';
import { withDatabases } from '../support/faults/told.js';
import { leftBehind } from '../support/left-behind.js';
import { seedInvitationSurvey } from '../support/invitation-survey.js';
import { testKeyWrap } from '../support/test-key-wrap.js';

const NAMES = ['office', 'eligibility', 'responses'] as const;
const UNFINISHED = 'restore-unfinished';
const clock = new SystemClock('UTC');
const identity = await generateX25519Identity();
const lock = async () => ({ recipients: [await identityToRecipient(identity)] });
const folder = mkdtempSync(join(tmpdir(), 'cahier-killed-'));
const made: TestStorage[] = [];

const storageOn = async (
  engine: Engine,
  state: 'empty' | 'migrated' = 'empty',
): Promise<TestStorage> => {
  const storage = await createTestStorage(engine, {}, state);
  made.push(storage);
  return storage;
};
const fileOf = (role: ServerRole): string => join(folder, `${role}.backup`);
const restore = (configuration: Configuration) =>
  restoreBackup(configuration, clock, {
    file: fileOf(configuration.role),
    key: { identities: [identity] },
    withoutKeys: false,
  });

/** How many rows each database holds, as a server finds them; the code of the refusal where it finds none. */
async function found({ databases }: Configuration): Promise<readonly number[] | string> {
  const code = ({ code: said }: { code: string }): string => said;
  const open = await openInTurn(NAMES, databases, SCHEMA).catch(code);
  if (typeof open === 'string') return open;
  const counts: number[] = [];
  for (const [name, table] of [
    ['office', 'survey'],
    ['eligibility', 'invitation'],
    ['responses', 'intake_key'],
  ] as const) {
    const [row] = await open
      .get(name)!
      .source.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
    counts.push(Number(row!.n));
  }
  for (const database of open.values()) await database.close();
  return counts;
}

const namesIn = ({ databases }: Configuration): readonly string[] =>
  Object.values(databases).map((one) =>
    one.engine === 'postgres' ? new URL(one.url).pathname.slice(1) : '',
  );

const NOTHING = [0, 0, 0];
const ALL = [1, 3, 1];

beforeAll(async () => {
  const { configuration } = await storageOn('sqlite', 'migrated');
  await withDatabases(configuration, async (stores) => {
    const { id } = await seedInvitationSurvey(stores, { invited: 3 });
    const keys = new IntakeKeys(stores.responses, testKeyWrap);
    await keys.keep(id, { publicKey: 'public', privateKey: 'private' });
  });
  for (const role of ['all', 'office', 'eligibility'] as const) {
    const order = { file: fileOf(role), lock: await lock(), withKeys: false };
    await makeBackup({ ...configuration, role }, clock, order);
  }
});
afterEach(() => Promise.all(made.splice(0).map((storage) => storage.remove())));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a restoring that is killed', () => {
  it('leaves on SQLite nothing, all of it, or what nothing opens but another restoring', async () => {
    const { configuration, env } = await storageOn('sqlite');
    const copies = await copiesOnTheWay(configuration, join(folder, 'all'), () =>
      restore(configuration),
    );
    const places = copies.map((dataFolder) =>
      readConfiguration({ ...env, CAHIER_DATA: dataFolder }),
    );
    const outcomes: (readonly number[] | string)[] = [];
    for (const place of places) outcomes.push(await found(place));
    const halves = places.filter((_, i) => outcomes[i] === UNFINISHED);
    expect(halves.length).toBeGreaterThan(10);
    expect(outcomes).toEqual([
      ...outcomes.slice(0, outcomes.indexOf(UNFINISHED)).map(() => NOTHING),
      ...halves.map(() => UNFINISHED),
      ...outcomes.slice(outcomes.lastIndexOf(UNFINISHED) + 1).map(() => ALL),
    ]);
    for (const place of [halves[0]!, halves.at(-1)!]) {
      const looks = await examine(place, clock, { backup: undefined });
      expect(looks.find(({ area }) => area === 'databases')).toMatchObject({
        findings: [{ code: 'database-unfinished' }],
      });
    }
    const again = { file: join(folder, 'again.backup'), lock: await lock(), withKeys: false };
    await expect(makeBackup(halves.at(-1)!, clock, again)).rejects.toMatchObject({
      code: UNFINISHED,
    });
    for (const place of [halves[0]!, halves[halves.length >> 1]!, halves.at(-1)!]) {
      await restore(place);
      expect(await found(place)).toEqual(ALL);
    }
  });

  it('leaves the same where the invitations are restored after the office', async () => {
    const { configuration, env } = await storageOn('sqlite');
    const roleOf = (place: Configuration, role: ServerRole) => ({ ...place, role });
    await restore(roleOf(configuration, 'office'));
    const copies = await copiesOnTheWay(configuration, join(folder, 'parts'), () =>
      restore(roleOf(configuration, 'eligibility')),
    );
    const places = copies.map((dataFolder) =>
      readConfiguration({ ...env, CAHIER_DATA: dataFolder }),
    );
    const outcomes: (readonly number[] | string)[] = [];
    for (const place of places) outcomes.push(await found(place));
    expect(new Set(outcomes.map(String))).toEqual(new Set(['1,0,1', UNFINISHED, String(ALL)]));
    const half = places[outcomes.lastIndexOf(UNFINISHED)]!;
    await restore(roleOf(half, 'eligibility'));
    expect(await found(half)).toEqual(ALL);
  });

  it('leaves the same on PostgreSQL, where the next one takes away what is left', async () => {
    const storage = await storageOn('postgres');
    const { configuration } = storage;
    const names = namesIn(configuration);
    const outcomes: unknown[] = [];
    for (;;) {
      const isKilled = await isKilledBefore(outcomes.length, names, () => restore(configuration));
      if (!isKilled) break;
      const left = await leftBehind(storage);
      outcomes.push(left.length > 1 ? await found(configuration) : left);
    }
    // Before the mark is made, and before it lasts; then, where what is left is taken away first, before the
    // rows of each database last, those of the first of them twice, and before the mark is gone.
    const nothing = ['cahier.key'];
    expect(outcomes).toEqual([nothing, nothing, ...Array.from({ length: 5 }, () => UNFINISHED)]);
    expect(await found(configuration)).toEqual(ALL);
  });

  it('leaves empty what an earlier start had made on PostgreSQL', async () => {
    const { configuration } = await storageOn('postgres');
    expect(await found(configuration)).toEqual(NOTHING);
    const names = namesIn(configuration);
    // Before the rows of the office are committed, when the others are.
    expect(await isKilledBefore(4, names, () => restore(configuration))).toBe(true);
    expect(await found(configuration)).toBe(UNFINISHED);
    await restore(configuration);
    expect(await found(configuration)).toEqual(ALL);
  });

  it('takes nothing away from PostgreSQL while another restoring is under way', async () => {
    const { configuration } = await storageOn('postgres');
    const [first, second] = await Promise.allSettled([
      restore(configuration),
      restore(configuration),
    ]);
    const refused = [first, second].find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'restore-underway' } });
    expect(await found(configuration)).toEqual(ALL);
  });
});
