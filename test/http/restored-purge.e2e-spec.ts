import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { makeBackup, restoreBackup } from '../../src/backup/index.js';
import { CONFIGURATION, type Configuration } from '../../src/config/index.js';
import { SurveyDirectory, SurveyPurging } from '../../src/surveys/index.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { leftBehind } from '../support/left-behind.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  confirmAll,
  openSurvey,
  placeDefinition,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import { answerRowsOf, NOTHING_LEFT } from '../support/stored-marks.js';
import { ENGINES, signIn, startAppOn, startTestApp, type TestApp } from '../support/testing-app.js';

const identity = await generateX25519Identity();
const KEPT = {
  opensOn: '2031-03-01',
  closesOn: '2031-03-21',
  timeZone: 'Europe/Paris',
  keepMonths: 6,
};
const SAVED = '2031-03-22T12:00:00Z';
const DUE = '2031-09-21T12:00:00Z';

const folder = mkdtempSync(join(tmpdir(), 'cahier-purged-'));
const file = join(folder, 'cahier.age');
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(ENGINES)('a backup from before a destruction, on %s', (engine) => {
  const clock = new PlacedClock(SAVED);
  let storage: TestStorage;
  let back: TestApp | undefined;
  /** Destroyed on its day, and before its day by two reps. */
  let dated: string;
  let agreed: string;

  beforeAll(async () => {
    const test = await startTestApp(engine, {}, clock);
    const place = () =>
      placeDefinition(test, { ...REP_DEFINITION, ...KEPT }, 'closed', someResponses(12));
    dated = await place();
    agreed = await place();
    const rep = await signIn(test, 'rep');
    await openSurvey(test, rep, agreed);
    const lock = { recipients: [await identityToRecipient(identity)] };
    const configuration = test.app.get<Configuration>(CONFIGURATION);
    await makeBackup(configuration, clock, { file, lock, withKeys: false });
    await rep.post(`/rep/surveys/${agreed}/purge`, {});
    await confirmAll(test, agreed);
    clock.put(DUE);
    await test.app.get(SurveyPurging).purgePromised();
    for (const id of [dated, agreed]) expect(await answerRowsOf(test, id)).toEqual(NOTHING_LEFT);
    await test.close();
  });
  afterEach(async () => {
    await back?.app.close();
    await storage.remove();
    back = undefined;
  });

  const restore = async (on = clock): Promise<void> => {
    storage = await createTestStorage(engine);
    const key = { identities: [identity] };
    await restoreBackup(storage.configuration, on, { file, key, withoutKeys: false });
  };
  const purgedOn = async (id: string) => (await back!.app.get(SurveyDirectory).get(id)).purgedOn;

  it('brings answers back, and the next start destroys again those whose day is over', async () => {
    clock.put(DUE);
    await restore();
    back = await startAppOn(storage, clock);
    for (const id of [dated, agreed]) {
      expect(await answerRowsOf(back, id)).toEqual(NOTHING_LEFT);
      expect(await purgedOn(id)).toBe('2031-09-21');
    }
  });

  it('keeps until then what two reps had destroyed before its day, until they do it again', async () => {
    clock.put('2031-04-22T12:00:00Z');
    await restore();
    back = await startAppOn(storage, clock);
    for (const id of [dated, agreed]) expect((await answerRowsOf(back, id)).rows).toBe(12);
    const rep = await signIn(back, 'rep');
    await rep.post(`/rep/surveys/${agreed}/purge`, {});
    expect(await confirmAll(back, agreed)).toEqual([303]);
    expect(await answerRowsOf(back, agreed)).toEqual(NOTHING_LEFT);
    expect((await answerRowsOf(back, dated)).rows).toBe(12);
  });

  it('leaves nothing where its restoring fails at the very end', async () => {
    const failing = new PlacedClock(DUE);
    const days = [failing.today()];
    failing.today = () => {
      const day = days.pop();
      if (day === undefined) throw new Error('no more days');
      return day;
    };
    await expect(restore(failing)).rejects.toThrow('no more days');
    expect(await leftBehind(storage)).toEqual(['cahier.key']);
  });
});
