import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  SUBMISSIONS_PER_MINUTE,
  SubmissionLimit,
} from '../../src/intake/submit/submission-limit.js';
import { drawTestBallot, sealEnvelope } from '../support/ballots.js';
import { useEndlessMinutes } from '../support/endless-minutes.js';
import { everyKind, seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { ENGINES, postForm, startTestApp, type TestApp } from '../support/testing-app.js';

const BUSY = '198.51.100.7';
const OTHER = '198.51.100.8';
const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.5, ${address}` });

useEndlessMinutes();

describe.each(ENGINES)('the limit of submissions behind a trusted proxy on %s', (engine) => {
  let test: TestApp;
  let openLink: TestSurvey;
  let invited: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine, { CAHIER_TRUSTED_PROXIES: '127.0.0.1' });
    openLink = await seedSurvey(test);
    invited = await seedSurvey(test, 'open', everyKind, 'one-sitting');
    const limit = test.app.get(SubmissionLimit, { strict: false });
    for (let n = 0; n < SUBMISSIONS_PER_MINUTE; n += 1) limit.take(BUSY);
  });
  afterAll(() => test.close());

  const submit = (body: Uint8Array<ArrayBuffer>, address: string) =>
    fetch(`${test.url}/api/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...from(address) },
      body,
    });

  it('refuses a sealed response from a busy address like others are refused, and takes it later', async () => {
    const body = await sealEnvelope(invited, await drawTestBallot(invited));
    const refused = await submit(body, BUSY);
    const malformed = await submit(new Uint8Array(4096), OTHER);
    const text = await refused.text();
    expect(refused.status).toBe(429);
    expect(JSON.parse(text)).toMatchObject({
      code: 'too-many',
      message: expect.stringMatching(/Nothing is lost: wait a minute/) as unknown,
    });
    expect(text).toHaveLength((await malformed.text()).length);
    const names = (answer: globalThis.Response) => [...answer.headers.keys()].sort();
    expect(names(refused)).toEqual(names(malformed));
    expect(await invited.stored()).toBe(0);
    expect((await submit(body, OTHER)).status).toBe(200);
    expect(await invited.stored()).toBe(1);
  });

  it('keeps what was filled in and says that nothing is lost', async () => {
    const fields = { _nonce: testNonce(), _lang: 'fr', often: 'always', remark: 'Bruit au dépôt' };
    const refused = await postForm(openLink.page, fields, from(BUSY));
    const page = await refused.text();
    expect(refused.status).toBe(429);
    expect(page).toContain('Rien n’est perdu');
    expect(page).toContain('Bruit au dépôt</textarea>');
    expect(page).toContain(`name="_nonce" value="${fields._nonce}"`);
    expect(await openLink.stored()).toBe(0);
    expect((await postForm(openLink.page, fields, from(OTHER))).status).toBe(201);
    expect(await openLink.stored()).toBe(1);
  });

  it('counts programs with the others', async () => {
    const send = (address: string) =>
      fetch(`${test.url}/api/surveys/${openLink.slug}/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from(address) },
        body: JSON.stringify({ nonce: testNonce(), answers: { often: 'always' } }),
      });
    const refused = await send(BUSY);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: { code: 'too-many' } });
    expect((await send(OTHER)).status).toBe(201);
  });

  it('believes the proxy, not what the sender told it', async () => {
    const claimed = { 'x-forwarded-for': `${OTHER}, ${BUSY}` };
    const fields = { _nonce: testNonce(), _lang: 'en', often: 'always' };
    expect((await postForm(openLink.page, fields, claimed)).status).toBe(429);
  });
});

describe('the limits without a trusted proxy', () => {
  it('believe no claimed address', async () => {
    const test = await startTestApp('sqlite');
    const survey = await seedSurvey(test);
    const limit = test.app.get(SubmissionLimit, { strict: false });
    for (let n = 0; n < SUBMISSIONS_PER_MINUTE; n += 1) limit.take('127.0.0.1');
    const fields = { _nonce: testNonce(), _lang: 'en', often: 'always' };
    expect((await postForm(survey.page, fields, from(OTHER))).status).toBe(429);
    await test.close();
  });

  it('refuse drawers one by one: a company may draw together, a flood from one address not', async () => {
    const test = await startTestApp('sqlite', { CAHIER_TRUSTED_PROXIES: '127.0.0.1' });
    const ask = (address: string) =>
      fetch(`${test.url}/api/invitation-state`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: '{}',
      }).then(({ status }) => status);
    const answers: number[] = [];
    for (let n = 0; n < 13; n += 1) {
      answers.push(...(await Promise.all(Array.from({ length: 50 }, () => ask(BUSY)))));
    }
    expect(answers.filter((status) => status === 200)).toHaveLength(600);
    expect(answers.filter((status) => status === 429)).toHaveLength(50);
    expect(await ask(OTHER)).toBe(200);
    await test.close();
  });
});
