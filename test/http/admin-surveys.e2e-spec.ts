import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/common/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { councilOf, placeSurvey } from '../support/rep-survey.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';

let test: TestApp;
let admin: TestSession;
let questionnaire: string;

beforeAll(async () => {
  test = await startTestApp('sqlite');
  admin = await signIn(test, 'admin');
  await councilOf(test);
  questionnaire = await completeQuestionnaire(admin, 'dispatch');
});
afterAll(() => test.close());

const makeSurvey = async (slug: string, more: Record<string, string> = {}): Promise<string> => {
  const form = { ...settingsForm, slug, ...more };
  return followPath(await admin.post(`${questionnaire}/surveys`, form));
};
const step = (survey: string, to: string) => admin.post(`${survey}/steps`, { step: to });

describe('the settings of a survey', () => {
  const create = (more: Record<string, string | readonly string[]>) =>
    admin.post(`${questionnaire}/surveys`, { ...settingsForm, slug: 'refused', ...more });

  it('are refused with a threshold below the floor of five, and shown again as typed', async () => {
    const answer = await create({ threshold: '4', council: 'Council of <b>Orvane</b>' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('a whole number from 5 to 1000');
    expect(page).toContain('href="#field-threshold"');
    expect(page).toContain('value="Council of &lt;b&gt;Orvane&lt;/b&gt;"');
  });

  it('are refused with a sensitive threshold below the ordinary one', async () => {
    expect((await create({ threshold: '30' })).status).toBe(422);
  });

  it.each(['ab', 'Upper', '-edge', 'with space', 'a'.repeat(61)])(
    'are refused with the address %s',
    async (slug) => {
      expect((await create({ slug })).status).toBe(422);
    },
  );

  it('are refused in a time zone that nobody knows, with the field and the remedy', async () => {
    const answer = await create({ timeZone: '+01:00' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#field-timeZone"');
    expect(page).toContain('choose one from the list, such as Europe/Paris');
  });

  it('start in the time zone of the installation, and name the one that was chosen', async () => {
    const blank = await (await admin.get(`${questionnaire}/surveys/new`)).text();
    expect(blank).toContain(`<option selected>${test.app.get(Clock).timeZone}</option>`);
    const days = { opensOn: '2040-02-01', closesOn: '2040-02-29', timeZone: 'America/New_York' };
    const survey = await makeSurvey('far-away', days);
    expect(await (await admin.get(survey)).text()).toContain(
      '1 February 2040 – 29 February 2040, 23:59 (America/New York time)',
    );
  });

  it('are refused with days in the wrong order', async () => {
    expect((await create({ opensOn: '2040-02-02', closesOn: '2040-02-01' })).status).toBe(422);
  });

  it('are refused with a split by something that is no profile question', async () => {
    expect((await create({ crossings: 'mood' })).status).toBe(422);
  });

  it('are refused with a language that the questionnaire does not have', async () => {
    expect((await create({ languages: 'it' })).status).toBe(422);
  });

  it('are refused with a field that the form does not have', async () => {
    expect((await create({ participation: '12' })).status).toBe(422);
  });

  it('are refused without the token of the session', async () => {
    expect((await create({ _csrf: 'x'.repeat(64) })).status).toBe(403);
  });

  it('are refused with the address of another survey', async () => {
    await makeSurvey('taken-once');
    const answer = await create({ slug: 'taken-once' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Another survey has this address');
  });
});

describe('the life of a survey', () => {
  it('is closed to reps, who are no admins', async () => {
    const survey = await makeSurvey('not-for-reps');
    const rep = await signIn(test, 'rep');
    expect((await rep.get(survey)).status).toBe(403);
    expect((await rep.post(`${survey}/steps`, { step: 'scheduled' })).status).toBe(403);
  });

  it('does not skip scheduling', async () => {
    const survey = await makeSurvey('skips-nothing');
    const answer = await step(survey, 'open');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('take the step before this one first');
  });

  it('schedules no survey of an incomplete questionnaire, and says what is missing', async () => {
    const unfinished = await completeQuestionnaire(admin, 'unfinished');
    followPath(await admin.post(`${unfinished}/sections`, { 'title.en': 'Later', 'intro.en': '' }));
    const form = { ...settingsForm, slug: 'nothing-in-it' };
    const survey = followPath(await admin.post(`${unfinished}/surveys`, form));
    const answer = await step(survey, 'scheduled');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Put a question into section section2');
  });

  it('schedules no survey without its days, and lists all that is missing at once', async () => {
    const survey = await makeSurvey('timeless', { opensOn: '', closesOn: '' });
    const draft = await (await admin.get(survey)).text();
    expect(draft).toContain('the first day is missing');
    const answer = await step(survey, 'scheduled');
    expect(answer.status).toBe(422);
    const said = await answer.text();
    expect(said).toContain('cannot be scheduled yet: the first day is missing');
    expect(said).toContain('; the last day is missing');
    await makeSurvey('long-over', { opensOn: '2020-01-01', closesOn: '2020-01-31' });
    const over = await test.app.get(SurveyDirectory).bySlug('long-over');
    const late = await step(`/admin/surveys/${over!.id}`, 'scheduled');
    expect([late.status, await late.text()]).toEqual([
      422,
      expect.stringContaining('the last day is over'),
    ]);
  });

  it('asks once before it schedules or opens, and names what cannot be changed then', async () => {
    const survey = await makeSurvey('asked-once', { opensOn: '2026-01-01' });
    expect(await (await admin.get(survey)).text()).toContain(`href="${survey}/schedule"`);
    const ask = await (await admin.get(`${survey}/schedule`)).text();
    expect(ask).toContain('1 January 2026 – 31 December 2090, 23:59 (Europe/Paris time)');
    expect(ask).toContain('nobody can change any of this');
    expect(ask).toContain('name="step" value="scheduled"');
    expect((await admin.get(`${survey}/open`)).status).toBe(409);
    await step(survey, 'scheduled');
    expect((await admin.get(`${survey}/schedule`)).status).toBe(409);
  });

  it('says when a survey opens by itself, and when it closes', async () => {
    const survey = await makeSurvey('by-itself');
    await step(survey, 'scheduled');
    expect(await (await admin.get(survey)).text()).toContain(
      'It opens by itself on 1 January 2090 (Europe/Paris time).',
    );
    const open = await makeSurvey('open-by-itself', { opensOn: '2026-01-01' });
    await step(open, 'scheduled');
    await step(open, 'open');
    expect(await (await admin.get(open)).text()).toContain(
      'It closes by itself after 31 December 2090, 23:59 (Europe/Paris time).',
    );
  });

  it('freezes everything at scheduling, with eight control words', async () => {
    const survey = await makeSurvey('frozen-solid');
    await step(survey, 'scheduled');
    const page = await (await admin.get(survey)).text();
    expect(page).toMatch(/class="control-words"[^>]*>(\w+ ){7}\w+</);

    const lowered = { ...settingsForm, slug: 'frozen-solid', threshold: '5' };
    const answer = await admin.post(`${survey}/settings`, lowered);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('nothing in it can change any more');
    const stored = await test.app.get(SurveyDirectory).bySlug('frozen-solid');
    expect(stored?.definition.threshold).toBe(10);
  });

  it('keeps what is frozen when its questionnaire is edited further', async () => {
    const survey = await makeSurvey('keeps-wording');
    await step(survey, 'scheduled');
    const before = await test.app.get(SurveyDirectory).bySlug('keeps-wording');
    await admin.post(`${questionnaire}/sections/section1`, {
      'title.en': 'Another wording',
      'intro.en': '',
    });
    const after = await test.app.get(SurveyDirectory).bySlug('keeps-wording');
    expect(after).toEqual(before);
    expect(await (await admin.get(questionnaire)).text()).toContain('stays as it was frozen');
  });

  it('opens no survey before the day that was announced', async () => {
    const survey = await makeSurvey('much-later', { opensOn: '2090-01-01' });
    await step(survey, 'scheduled');
    const answer = await step(survey, 'open');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('still to come');
  });

  it('is closed by no admin before the last day that was announced', async () => {
    const survey = await makeSurvey('counts-on-it', { opensOn: '2026-01-01' });
    await step(survey, 'scheduled');
    await step(survey, 'open');
    const asked = await admin.get(`${survey}/close`);
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain('The last day that was announced is 31 December 2090');
    expect((await admin.post(`${survey}/close`, { word: 'counts-on-it' })).status).toBe(409);
    const stored = await test.app.get(SurveyDirectory).bySlug('counts-on-it');
    expect(stored?.state).toBe('open');
  });

  it('closes, where no last day had to be told, only when the address is typed, for good', async () => {
    const id = await placeSurvey(test, 'open', []);
    const survey = `/admin/surveys/${id}`;
    const { slug } = await test.app.get(SurveyDirectory).get(id);
    expect((await admin.post(`${survey}/close`, { word: 'yes' })).status).toBe(422);
    expect((await admin.post(`${survey}/close`, { word: slug })).status).toBe(303);
    const answer = await step(survey, 'open');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('never opened again');
  });

  it('never shows an admin how many took part', async () => {
    const survey = await makeSurvey('no-counting', { opensOn: '2026-01-01' });
    await step(survey, 'scheduled');
    await step(survey, 'open');
    const directory = test.app.get(SurveyDirectory);
    const stored = await directory.bySlug('no-counting');
    await directory.recordParticipation(stored!.id, 73_295, '2040-01-01');
    for (const path of ['/admin', survey, questionnaire]) {
      expect(await (await admin.get(path)).text()).not.toMatch(/73.?295/);
    }
  });
});
