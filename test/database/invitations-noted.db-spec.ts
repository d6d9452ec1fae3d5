import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, SystemClock } from '../../src/common/index.js';
import type { Database } from '../../src/database/index.js';
import { InvitationTrail } from '../../src/eligibility/noting/invitation-trail.js';
import type { Survey } from '../../src/surveys/index.js';
import { TrailReader } from '../../src/trail/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';

const KILLED = new Error('killed');
/** Where what is done to invitations can be cut short: before each of its three steps, and after the last. */
type Cut = 'before it is noted' | 'before it is done' | 'before that is noted' | 'never';

/** The office's database, of which the unit of that number never begins. */
const cutAt = (office: Database, unit: number): Database => {
  let units = 0;
  const run: Database['run'] = (work) =>
    (units += 1) === unit ? Promise.reject(KILLED) : office.run(work);
  return { engine: office.engine, run } as Database;
};

describe.each(ENGINES)('what is done to invitations on %s', (engine) => {
  let stores: TestDatabases;
  beforeAll(async () => {
    stores = await openTestDatabases(engine);
  });
  afterAll(() => stores.close());

  /** What the trail gained, how often the work was done and what follows it ran, and what was told, when it is cut there. */
  async function outcome(cut: Cut, isRefused = false) {
    const clock = new SystemClock('UTC');
    const reader = new TrailReader(stores.office);
    const before = (await reader.whole()).entries.length;
    const unit = { 'before it is noted': 1, 'before that is noted': 2 };
    const office =
      cut in unit ? cutAt(stores.office, unit[cut as keyof typeof unit]) : stores.office;
    const survey = { id: 'a'.repeat(32), slug: 'plan' } as Survey;
    let [done, followed] = [0, 0];
    const work = async () => {
      if (cut === 'before it is done') throw KILLED;
      if (!isRefused) done += 1;
      return Promise.resolve(isRefused);
    };
    const asked = { kind: 'list-voided', survey } as const;
    const noted = { kind: 'invitations-done', details: { act: asked.kind } } as const;
    const trail = new InvitationTrail(office, clock);
    const ending = {
      done: (refused: boolean) => (refused ? null : noted),
      then: () => {
        followed += 1;
      },
    };
    const told = await trail
      .around(asked, work, ending)
      .then(() => 'done')
      .catch((error: unknown) => (error instanceof DomainError ? error.code : error));
    const { entries } = await reader.whole();
    return { told, done, followed, entries: entries.slice(before).map(({ kind }) => kind) };
  }

  it.each([
    ['before it is noted', KILLED, 0, []],
    ['before it is done', KILLED, 0, ['list-voided']],
    ['before that is noted', 'invitations-not-noted', 1, ['list-voided']],
    ['never', 'done', 1, ['list-voided', 'invitations-done']],
  ] as const)(
    'cut short %s is not said to be done unless it is, nor to be undone where it is',
    async (cut, told, done, entries) => {
      expect(await outcome(cut)).toEqual({ told, done, followed: done, entries });
    },
  );

  it('is not said to be done where it was refused', async () => {
    expect(await outcome('never', true)).toEqual({
      told: 'done',
      done: 0,
      followed: 0,
      entries: ['list-voided'],
    });
  });
});
