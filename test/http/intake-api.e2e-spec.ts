import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { controlWords, STRETCHED_WORDS } from '../../src/common/index.js';
import { type Database, RESPONSES_DATABASE } from '../../src/database/index.js';
import { definitionHash, type SurveyDefinition } from '../../src/questionnaire/index.js';
import { seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly fields?: readonly { field: string; rule: string; message: string }[];
  };
}

describe.each(ENGINES)('the API of a survey on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test);
  });
  afterAll(() => test.close());

  const postText = (body: string, type = 'application/json', to = survey) =>
    fetch(`${to.api}/responses`, { method: 'POST', headers: { 'content-type': type }, body });
  const post = (body: unknown, to = survey) => postText(JSON.stringify(body), undefined, to);
  const refuse = async (answer: Promise<globalThis.Response>, status: number) => {
    const before = await survey.stored();
    const {
      status: got,
      headers,
      ...rest
    } = await answer.then(async (a) => ({
      status: a.status,
      headers: a.headers,
      body: (await a.json()) as ErrorBody,
    }));
    expect(got).toBe(status);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('set-cookie')).toBeNull();
    expect(await survey.stored()).toBe(before);
    return rest.body.error;
  };

  it.each([
    ['half an object', '{"answers":'],
    ['nothing', ''],
    ['half a list', '[1,2'],
    ['a prototype', '{"__proto__":{"x":1}}'],
    ['a constructor', `{"nonce":"${testNonce()}","answers":{"constructor":"x"}}`],
    ['thousands of lists', `{"answers":{"often":${'['.repeat(3000)}${']'.repeat(3000)}}}`],
  ])('refuses a body of no shape of ours: %s', async (_what, text) => {
    await refuse(postText(text), 400);
  });

  it('refuses another kind of content and a body past 256 kB', async () => {
    await refuse(postText('nonce=1', 'application/x-www-form-urlencoded'), 415);
    await refuse(postText('{}', 'text/plain'), 415);
    await refuse(post({ answers: { remark: 'x'.repeat(270_000) } }), 413);
  });

  const good = { often: 'always' };
  const bodies: readonly (readonly [string, unknown, string])[] = [
    ['nothing', null, 'nonce'],
    ['a list', [], 'nonce'],
    ['no nonce', { answers: good }, 'nonce'],
    ['a nonce of another form', { answers: good, nonce: 'A'.repeat(32) }, 'nonce'],
    ['no answers', { nonce: testNonce() }, 'body'],
    ['answers that are a list', { nonce: testNonce(), answers: ['always'] }, 'body'],
    ['answers that are a text', { nonce: testNonce(), answers: 'always' }, 'body'],
    ['a field of its own', { nonce: testNonce(), answers: good, name: 'x' }, 'body'],
    ['a required question left out', { nonce: testNonce(), answers: { dish: 'soup' } }, 'often'],
    ['an object as an answer', { nonce: testNonce(), answers: { often: { a: 1 } } }, 'often'],
    ['a number as an answer', { nonce: testNonce(), answers: { ...good, dish: 3 } }, 'dish'],
    ['an unknown field', { nonce: testNonce(), answers: { ...good, salary: '9' } }, 'answers'],
    ['a nested list', { nonce: testNonce(), answers: { ...good, drinks: [['a']] } }, 'drinks'],
    [
      'half a surrogate pair',
      { nonce: testNonce(), answers: { ...good, remark: '\ud800' } },
      'remark',
    ],
  ];
  it.each(bodies)('refuses %s and names the field', async (_what, body, field) => {
    const error = await refuse(post(body), 422);
    expect(error.code).toBe('invalid-response');
    expect(error.fields?.map((f) => f.field)).toContain(field);
    expect(error.fields?.every(({ message }) => message.length > 10)).toBe(true);
  });

  it('answers in the language of the body', async () => {
    const error = await refuse(post({ nonce: testNonce(), answers: {}, language: 'fr' }), 422);
    expect(error.fields?.[0]?.message).toBe('Répondez à cette question.');
  });

  it.each([
    ['draft', 409, 'not-open-yet'],
    ['scheduled', 409, 'not-open-yet'],
    ['closed', 410, 'closed'],
    ['archived', 410, 'closed'],
  ] as const)('takes no response to a survey that is %s', async (state, status, code) => {
    const other = await seedSurvey(test, state);
    const error = await refuse(post({ nonce: testNonce(), answers: good }, other), status);
    expect(error.code).toBe(code);
    expect(await other.stored()).toBe(0);
  });

  it('knows no survey elsewhere', async () => {
    expect((await refuse(fetch(`${test.url}/api/surveys/nowhere`), 404)).code).toBe(
      'no-such-survey',
    );
  });

  it('accepts once, whatever is sent again', async () => {
    const body = { nonce: testNonce(), answers: { ...good, drinks: ['b', 'a'] } };
    const first = await post(body);
    expect(first.status).toBe(201);
    const { receipt } = (await first.json()) as { receipt: string };
    const again = await post(body);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ receipt });
    const error = await refuse(post({ ...body, answers: { often: 'never' } }), 409);
    expect(error.code).toBe('already-counted');
  });

  it('says that it is unavailable when the store is down', async () => {
    const other = await startTestApp(engine);
    try {
      const paper = await seedSurvey(other);
      await other.app.get<Database>(RESPONSES_DATABASE).close();
      const error = await refuse(post({ nonce: testNonce(), answers: good }, paper), 503);
      expect(error.code).toBe('unavailable');
    } finally {
      await other.close();
    }
  });

  it('gives the definition that its hash and control words are of', async () => {
    const answer = await fetch(survey.api);
    const body = (await answer.json()) as {
      definition: SurveyDefinition;
      definitionHash: string;
      controlWords: string[];
      state: string;
    };
    expect(body.state).toBe('open');
    expect(definitionHash(body.definition)).toBe(body.definitionHash);
    expect(body.controlWords).toEqual(controlWords(body.definitionHash, STRETCHED_WORDS));
  });
});
