import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseStore } from '../../src/releases/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import type { TestRep } from '../support/council.js';
import {
  councilOf,
  openingForm,
  openSurvey,
  placeDefinition,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

/** Four sites; the last two have few people, and 4 and 7 of them answer. */
const SITES = { north: 60, south: 50, west: 9, east: 14 };
const FOUR_SITES: SurveyDefinition = {
  ...REP_DEFINITION,
  questionnaire: {
    ...REP_DEFINITION.questionnaire,
    profile: [
      {
        code: 'site',
        title: { en: 'Site' },
        options: Object.entries(SITES).map(([code, headcount]) => ({
          code,
          label: { en: `The ${code}` },
          headcount,
        })),
      },
    ],
  },
};
const RESPONSES = someResponses(61).map((response, i) => ({
  ...response,
  site: i < 4 ? 'west' : i < 11 ? 'east' : i % 2 === 0 ? 'north' : 'south',
}));

describe.each(ENGINES)('what reps agree before they open on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;
  let council: readonly TestRep[];

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
    council = await councilOf(test);
  });
  afterAll(() => test.close());

  const path = (id: string) => `/rep/surveys/${id}/opening`;
  const releaseOf = async (id: string) => (await test.app.get(ReleaseStore).latest(id))?.content;

  const closedSurvey = (more: Partial<SurveyDefinition> = {}): Promise<string> =>
    placeDefinition(test, { ...FOUR_SITES, ...more }, 'closed', RESPONSES, { invited: 133 });

  it('is foreseen from headcounts and the rounded participation, not from results', async () => {
    const id = await closedSurvey();
    const page = await (await rep.get(path(id))).text();
    // 60 of 133 are 45 %; 61 would be 46 %.
    expect(page).toContain('if 45% of the people answer');
    expect(page).toContain('<span>The west + The east ');
    expect(page).not.toMatch(/\b61\b/);
  });

  it('stands in the release as one row', async () => {
    const id = await closedSurvey();
    const form = { ...openingForm(council), merges: 'site|west+east' };
    await openSurvey(test, rep, id, form);
    const table = (await releaseOf(id))!.tables.find(({ by }) => by.length === 1)!;
    expect(table.rows).toContain('east+west');
  });

  it('is refused as something that the form does not offer, and nothing is opened', async () => {
    const id = await closedSurvey();
    for (const merges of ['site|west', 'site|west+mars', 'mood|a+b', '<script>', ['x', 'y']]) {
      const answer = await rep.post(path(id), { ...openingForm(council), merges });
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('not those that the form offers');
    }
    expect(await releaseOf(id)).toBeUndefined();
  });

  it('stays ticked when a passphrase is wrong', async () => {
    const id = await closedSurvey();
    const wrong = council.map((one) => ({ ...one, passphrase: 'not the one at all' }));
    const form = { ...openingForm(wrong), merges: 'site|west+east' };
    const answer = await rep.post(path(id), form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="site|west+east" checked');
    expect(await releaseOf(id)).toBeUndefined();
  });

  it('cannot undo what the plan has frozen', async () => {
    const merges = [{ profile: 'site', options: ['west', 'east'] }];
    const id = await closedSurvey({ merges });
    expect(await (await rep.get(path(id))).text()).not.toContain('name="merges"');
    await openSurvey(test, rep, id, openingForm(council));
    const table = (await releaseOf(id))!.tables.find(({ by }) => by.length === 1)!;
    expect(table.rows).toContain('east+west');
  });

  it('is refused where the wave before is gone, against which nothing can be protected', async () => {
    const id = await closedSurvey({ previousWave: `sha256:${'ab'.repeat(32)}` });
    expect((await rep.post(path(id), openingForm(council))).status).toBe(409);
    expect(await releaseOf(id)).toBeUndefined();
  });

  it('is refused where an edition of the wave before was altered', async () => {
    const first = await closedSurvey();
    await openSurvey(test, rep, first, openingForm(council));
    const directory = test.app.get(SurveyDirectory);
    const { definitionHash: previousWave } = await directory.get(first);
    const second = await closedSurvey({ previousWave: previousWave! });
    await test.app.get<Database>(OFFICE_DATABASE).run(async (manager) => {
      await manager.update('Release', { surveyId: first }, { content: '{}' });
    });
    const answer = await rep.post(path(second), openingForm(council));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('is no longer the one that was published');
    expect((await directory.get(second)).state).toBe('closed');
  });
});
