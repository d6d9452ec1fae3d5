import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import type { SurveyDefinition } from '../../src/questionnaire/index.js';
import { Verbatim } from '../../src/releases/index.js';
import { SurveyDirectory, SurveyPurging } from '../../src/surveys/index.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  confirmAll,
  openSurvey,
  placeDefinition,
  REP_DEFINITION,
  someResponses,
} from '../support/rep-survey.js';
import { answerRowsOf, isInFiles, marksOfAnswers, NOTHING_LEFT } from '../support/stored-marks.js';
import { ENGINES, signIn, startTestApp, type TestApp } from '../support/testing-app.js';

const CLOSED = '2031-03-22T12:00:00Z';
const DAYS = { opensOn: '2031-03-01', closesOn: '2031-03-21', timeZone: 'Europe/Paris' };
const KEPT = { ...DAYS, keepMonths: 6 };
const LAST_KEPT = '2031-09-20T23:59:59+02:00';
const DUE = '2031-09-21T00:00:00+02:00';

describe.each(ENGINES)('answers that are kept long enough, on %s', (engine) => {
  const clock = new PlacedClock(CLOSED);
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
  });
  beforeEach(() => clock.put(CLOSED));
  afterAll(() => test.close());

  const rep = () => signIn(test, 'rep');
  const surveyOf = (id: string) => test.app.get(SurveyDirectory).get(id);
  const byItself = () => test.app.get(SurveyPurging).purgePromised();
  const text = async (answer: Promise<globalThis.Response>) => (await answer).text();

  /** What is said in each survey is its own: the same bytes of another would be found for them. */
  const aClosedSurvey = (days: Partial<SurveyDefinition> = KEPT) => {
    const own = randomBytes(8).toString('hex');
    const said = someResponses(12).map((answers) => ({ ...answers, stop: `No van of ${own}` }));
    return placeDefinition(test, { ...REP_DEFINITION, ...days }, 'closed', said);
  };

  async function anOpenedSurvey() {
    const id = await aClosedSurvey();
    await openSurvey(test, await rep(), id);
    expect((await surveyOf(id)).state).toBe('opened');
    return id;
  }

  const aComment = async (surveyId: string): Promise<Buffer> => {
    const one = await test.app
      .get<Database>(OFFICE_DATABASE)
      .run((manager) => manager.findOneByOrFail(Verbatim, { surveyId, question: 'stop' }));
    return Buffer.from(one.text);
  };

  it('are promised to whoever answers with the day, where the definition says it', async () => {
    clock.put('2031-03-10T12:00:00Z');
    const firstScreen = async (days: Partial<SurveyDefinition>) => {
      const id = await placeDefinition(test, { ...REP_DEFINITION, ...days }, 'open', []);
      return text(fetch(`${test.url}/s/${(await surveyOf(id)).slug}`));
    };
    const promise = 'Cahier destroys the sealed answers and unpublished comments on';
    expect(await firstScreen(KEPT)).toContain(`${promise} 21 September 2031 (Europe/Paris time)`);
    expect(await firstScreen(DAYS)).not.toContain(promise);
  });

  it('are not destroyed before their day, unless two reps want it of results that are open', async () => {
    const id = await aClosedSurvey();
    clock.put(LAST_KEPT);
    await byItself();
    expect((await surveyOf(id)).purgedOn).toBeNull();
    expect((await answerRowsOf(test, id)).rows).toBe(12);
    const one = await rep();
    expect(await text(one.get(`/rep/surveys/${id}`))).not.toContain(`/rep/surveys/${id}/purge`);
    const unopened = await one.post(`/rep/surveys/${id}/purge`, {});
    expect(unopened.status).toBe(409);
    expect(await unopened.text()).toContain('The results are not open yet');

    clock.put(CLOSED);
    const opened = await anOpenedSurvey();
    const proposer = await rep();
    expect((await proposer.post(`/rep/surveys/${opened}/purge`, {})).status).toBe(303);
    const page = await text(proposer.get(`/rep/surveys/${opened}`));
    expect(page).toContain('21 September 2031 (Europe/Paris time), 6 months after the last day');
    expect((await surveyOf(opened)).purgedOn).toBeNull();
    expect((await answerRowsOf(test, opened)).rows).toBe(12);
  });

  it('are destroyed by two reps, and what was published stays as it was', async () => {
    const id = await anOpenedSurvey();
    const { slug } = await surveyOf(id);
    const marks = [...(await marksOfAnswers(test, id)), [await aComment(id)]];
    const isFound = (some: readonly Buffer[]) => some.some((mark) => isInFiles(test, mark));
    expect(marks.map(isFound)).toEqual(marks.map(() => engine === 'sqlite'));
    const one = await rep();
    const bulletin = `${test.url}/b/${slug}/bulletin.json`;
    const release = `/rep/surveys/${id}/release.json`;
    const before = [await text(fetch(bulletin)), await text(one.get(release))];

    await one.post(`/rep/surveys/${id}/purge`, {});
    expect(await confirmAll(test, id)).toEqual([303]);
    expect(await surveyOf(id)).toMatchObject({
      state: 'opened',
      purgedOn: '2031-03-22',
      isClosing: null,
    });
    expect(await answerRowsOf(test, id)).toEqual(NOTHING_LEFT);
    expect(marks.map(isFound)).toEqual(marks.map(() => false));
    expect([await text(fetch(bulletin)), await text(one.get(release))]).toEqual(before);

    expect(await text(fetch(`${test.url}/b/${slug}?lang=en`))).toContain(
      'destroyed on 22 March 2031',
    );
    const page = await text(one.get(`/rep/surveys/${id}`));
    expect(page).toContain('on 22 March 2031 (Europe/Paris time). What was published stays');
    for (const way of ['/verbatims', '/verbatims/publication', '/purge']) {
      expect(page).not.toContain(`"/rep/surveys/${id}${way}"`);
    }
    for (const way of ['verbatims/publication', 'purge']) {
      const answer = await one.post(`/rep/surveys/${id}/${way}`, {});
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('What people sent is destroyed');
    }
  });

  it('are destroyed on their day by the server itself, also if nobody opened them', async () => {
    const id = await aClosedSurvey();
    const older = await aClosedSurvey({ ...DAYS });
    const marks = (await marksOfAnswers(test, id)).flat();
    clock.put(DUE);
    await byItself();
    expect(await surveyOf(id)).toMatchObject({ state: 'closed', purgedOn: '2031-09-21' });
    expect(await answerRowsOf(test, id)).toEqual(NOTHING_LEFT);
    expect(marks.filter((mark) => isInFiles(test, mark))).toEqual([]);
    const one = await rep();
    expect((await one.get(`/rep/surveys/${id}/opening`)).headers.get('location')).toBe(
      `/rep/surveys/${id}`,
    );
    const opening = await openSurvey(test, one, id);
    expect(await opening.text()).toContain('What people sent is destroyed');
    const page = await text(one.get(`/rep/surveys/${id}`));
    expect(page).toContain('no results had been opened');
    expect(page).not.toContain(`/rep/surveys/${id}/opening`);
    expect(page).not.toContain(`/rep/surveys/${id}/changes`);
    const cancelled = await one.post(`/rep/surveys/${id}/changes/cancel`, {
      reason: 'The post brought the letters late.',
    });
    expect(await cancelled.text()).toContain('What people sent is destroyed');

    const admin = await signIn(test, 'admin');
    expect(await text(admin.get(`/admin/surveys/${id}`))).toContain('nothing is left to do');
    const list = await text(one.get('/rep'));
    const action = (survey: string) =>
      new RegExp(`href="/rep/surveys/${survey}"[^>]*>([^<]+)<`).exec(list)?.[1];
    expect([action(id), action(older)]).toEqual(['See the survey', 'Open the results']);

    // Whoever answered this one was told no day.
    clock.put('2041-01-01T12:00:00Z');
    await byItself();
    expect((await answerRowsOf(test, older)).rows).toBe(12);
    expect(await text((await rep()).get(`/rep/surveys/${older}`))).toContain(
      'Its definition names no time. Twelve months after the last day is 21 March 2032',
    );
  });
});
