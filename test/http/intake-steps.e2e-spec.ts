import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Questionnaire } from '../../src/questionnaire/index.js';
import { type AskedQuestion, asking } from '../support/conditional-questionnaire.js';
import { fieldsIn, sentFrom, textOf } from '../support/form-in-page.js';
import { seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { postForm, startTestApp, type TestApp } from '../support/testing-app.js';

type Fields = Record<string, string | readonly string[]>;

const visits: AskedQuestion = { code: 'visits', type: 'yesno', required: true };
const often: AskedQuestion = {
  code: 'often',
  type: 'single',
  choices: ['weekly', 'daily'],
  required: true,
  showIf: { question: 'visits', in: ['yes'] },
};
const remark: AskedQuestion = { code: 'remark', type: 'text' };
const conditional: Questionnaire = asking([[visits, remark], [often]]);

describe('an open link with conditions, without script', () => {
  let test: TestApp;
  let survey: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    survey = await seedSurvey(test, 'open', conditional);
  });
  afterAll(() => test.close());

  const post = (fields: Fields) => postForm(survey.page, { _lang: 'en', ...fields });
  /** What a browser sends from a page, with what a person changes and presses. */
  const sendFrom = async (page: string, changes: Fields, go = 'next') => {
    const shown: Record<string, string> = Object.fromEntries(sentFrom(page));
    const answer = await post({ ...shown, ...changes, _go: go });
    return { status: answer.status, page: await answer.text() };
  };
  const start = async () => (await fetch(`${survey.page}?lang=en`)).text();
  const namesIn = (page: string) => [...new Set(fieldsIn(page).map(({ name }) => name))];
  const problems = (page: string) =>
    textOf(/<section class="errors"[^]*?<\/section>/.exec(page)?.[0] ?? '');

  const hostile: readonly (readonly [string, Fields, string])[] = [
    ['an answer to a question that was not asked', { visits: 'no', often: 'daily' }, 'not follow'],
    ['a required answer that the steps would have asked for', { visits: 'yes' }, 'Answer this'],
    ['an earlier answer changed to none that there is', { visits: 'maybe' }, 'Choose one of'],
    ['a field that nobody asked for', { visits: 'no', salary: '9' }, 'does not have'],
    ['a text past its length', { visits: 'no', remark: 'x'.repeat(601) }, '600 characters'],
    ['nothing at all', {}, 'Answer this question'],
  ];
  it.each(hostile)('refuses %s in what the last step sends', async (_what, fields, message) => {
    for (const step of ['1', '7', '-1', 'x', undefined]) {
      const named: Fields = step === undefined ? {} : { _step: step };
      const answer = await post({ _nonce: testNonce(), ...named, ...fields });
      expect(answer.status).toBe(422);
      expect(problems(await answer.text())).toContain(message);
    }
    expect(await survey.stored()).toBe(0);
  });

  it('refuses at its own step what is wrong there, and never shows a made-up name', async () => {
    const missing = await sendFrom(await start(), { remark: 'kept' });
    expect(missing.status).toBe(422);
    expect(problems(missing.page)).toContain('Answer this question.');
    expect(missing.page).toContain('>\nkept</textarea>');
    const made = await sendFrom(await start(), { visits: 'no', made_up: '1' });
    expect(made.status).toBe(422);
    expect(made.page).not.toContain('made_up');
  });

  it('says that each step is sent, and asks only what the answers so far decide', async () => {
    const first = await start();
    expect(textOf(first)).toContain('With each step your answers so far are sent');
    expect(namesIn(first)).toEqual(expect.arrayContaining(['visits', 'remark']));
    expect(namesIn(first)).not.toContain('often');
    const { status, page } = await sendFrom(first, { visits: 'yes', remark: 'a "b" <c>\nd' });
    expect(status).toBe(200);
    expect(namesIn(page)).toContain('often');
    expect(sentFrom(page)).toEqual(
      expect.arrayContaining([
        ['visits', 'yes'],
        ['remark', 'a "b" <c>\nd'],
      ]),
    );
    expect(await survey.stored()).toBe(0);
  });

  it('goes back without loss, and forgets what no longer follows', async () => {
    const { page } = await sendFrom(await start(), { visits: 'yes', remark: 'kept' });
    const back = await sendFrom(page, { often: 'daily' }, 'back');
    expect(sentFrom(back.page)).toEqual(
      expect.arrayContaining([
        ['visits', 'yes'],
        ['remark', 'kept'],
        ['often', 'daily'],
      ]),
    );
    const changed = await sendFrom(back.page, { visits: 'no' });
    expect(namesIn(changed.page)).not.toContain('often');
    const sent = await sendFrom(changed.page, {}, 'send');
    expect(sent.status).toBe(201);
  });

  it('stores one response, from the last step, however often it is sent', async () => {
    const before = await survey.stored();
    const { page } = await sendFrom(await start(), { visits: 'yes' });
    const sent = await sendFrom(page, { often: 'weekly' });
    expect(sent.status).toBe(201);
    expect((await sendFrom(page, { often: 'weekly' })).status).toBe(200);
    expect(await survey.stored()).toBe(before + 1);
  });

  it('sets no cookie in any step', async () => {
    const answer = await post({ _step: '0', _go: 'next', visits: 'yes' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('stays one page where nothing depends on an earlier answer', async () => {
    const plain = await seedSurvey(test, 'open', asking([[visits], [remark]]));
    const page = await (await fetch(plain.page)).text();
    expect(namesIn(page)).toEqual(expect.arrayContaining(['visits', 'remark']));
    expect(page).not.toContain('name="_go"');
  });
});
