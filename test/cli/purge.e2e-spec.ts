import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import { placeDefinition, REP_DEFINITION, someResponses } from '../support/rep-survey.js';
import { said } from '../support/said.js';
import { answerRowsOf, NOTHING_LEFT } from '../support/stored-marks.js';
import { startAppOn, type TestApp } from '../support/testing-app.js';
import { runHere } from './run-here.js';

const UNSAID = { opensOn: '2024-05-01', closesOn: '2024-05-10', timeZone: 'Europe/Paris' };
const PROMISED = { ...UNSAID, keepMonths: 12 };
const KEPT = { ...UNSAID, closesOn: '2099-12-31', keepMonths: 1 };

describe.each(ENGINES)('cahier purge on %s', (engine) => {
  const { env } = process;
  let storage: TestStorage;
  /** Addresses of surveys that are closed: whose definition names no time, a past and a later one. */
  let unsaid: string;
  let promised: string;
  let kept: string;

  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    process.env = { ...env, ...storage.env };
    await running(async (test) => {
      const place = async (days: Partial<SurveyDefinition>) => {
        const definition = { ...REP_DEFINITION, ...days };
        const id = await placeDefinition(test, definition, 'closed', someResponses(12));
        return (await test.app.get(SurveyDirectory).get(id)).slug;
      };
      unsaid = await place(UNSAID);
      promised = await place(PROMISED);
      kept = await place(KEPT);
    });
  });
  afterAll(async () => {
    process.env = env;
    await storage.remove();
  });

  /** While the server runs on the same storage. */
  async function running(work: (test: TestApp) => Promise<void>): Promise<void> {
    const test = await startAppOn(storage);
    try {
      await work(test);
    } finally {
      await test.app.close();
    }
  }

  const refusalOf = async (...args: string[]) => said((await runHere('purge', ...args)).refusal);

  it.each([
    ['without saying of what', () => ['--yes'], 'Say what to destroy: --survey'],
    ['told both', () => ['--survey', 'x', '--all-due'], 'either --survey or --all-due'],
    ['of a survey that nobody knows', () => ['--survey', 'x'], 'No survey of this address keeps'],
    ['before the day', () => ['--survey', kept, '--yes'], 'kept until 31 January 2100'],
    ['by the part that takes them', () => ['--role', 'intake'], 'with --role office'],
  ])('refuses to destroy anything %s', async (_what, args, why) => {
    expect(await refusalOf(...args())).toContain(why);
  });

  it('lists what is kept until when, and destroys nothing', async () => {
    const { output } = await runHere('purge');
    expect(output).toContain(`${kept}: kept until 2100-01-31.\n`);
    for (const due of [unsaid, promised]) expect(output).toContain(`${due}: due since 2025-05-10.`);
    expect(output).toContain('Nothing was destroyed: add --all-due or --survey, and --yes');
    const { output: again } = await runHere('purge', '--all-due', '--json');
    const listed = (JSON.parse(again) as { surveys: readonly { survey: string }[] }).surveys;
    expect(listed.map(({ survey }) => survey).sort()).toEqual([unsaid, promised].sort());
  });

  it('destroys what is due, and the server by itself what was promised', async () => {
    const { output } = await runHere('purge', '--survey', unsaid, '--yes');
    expect(output).toBe(`${unsaid}: answers destroyed.\n`);
    expect((await runHere('purge')).output).not.toContain(unsaid);
    await running(async (test) => {
      const surveys = test.app.get(SurveyDirectory);
      for (const slug of [unsaid, promised]) {
        const { id, ...survey } = (await surveys.bySlug(slug))!;
        expect(await answerRowsOf(test, id)).toEqual(NOTHING_LEFT);
        expect(survey).toMatchObject({ state: 'closed', isClosing: null });
        expect(survey.purgedOn).not.toBeNull();
      }
      const { id } = (await surveys.bySlug(kept))!;
      expect((await answerRowsOf(test, id)).rows).toBe(12);
    });
    expect((await runHere('purge', '--all-due', '--yes')).output).toBe(
      'No survey keeps answers that are due to be destroyed.\n',
    );
  });
});
