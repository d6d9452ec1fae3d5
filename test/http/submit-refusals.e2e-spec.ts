import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromHex } from '../../src/credentials/index.js';
import { type Database, RESPONSES_DATABASE } from '../../src/database/index.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { everyKind, seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { seeAnswer, type SeenAnswer } from '../support/seen-answer.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('refusing a sealed response on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;
  let other: TestSurvey;
  /** What somebody sees whose ballot is spent: the one refusal with a word of its own. */
  let spent: SeenAnswer;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test, 'open', everyKind, 'two-phases');
    other = await seedSurvey(test, 'open', everyKind, 'one-sitting');
    const token = await drawTestBallot(other);
    await send(await sealEnvelope(other, token));
    spent = await send(await sealEnvelope(other, token));
  });
  afterAll(() => test.close());

  const send = (body: Uint8Array<ArrayBuffer>) => seeAnswer(test.url, body);

  /** Every row as it is stored, of all surveys. */
  const stored = () =>
    test.app
      .get<Database>(RESPONSES_DATABASE)
      .run((manager) => manager.query<object[]>('SELECT * FROM response ORDER BY serial'));

  const refusals: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['nothing', async () => new Uint8Array(0)],
    ['no envelope', async () => randomBytes(4096)],
    ['JSON', async () => Buffer.from(JSON.stringify({ survey: survey.id, answers: {} }))],
    ['more than any envelope holds', async () => new Uint8Array(65_537)],
    ['very much more', async () => new Uint8Array(3_000_000)],
    [
      'a ballot cut short',
      async () => (await sealEnvelope(survey, await drawTestBallot(survey))).subarray(0, 4095),
    ],
    [
      'a ballot with another size',
      async () => {
        const longer = new Uint8Array(16_384);
        longer.set(await sealEnvelope(survey, await drawTestBallot(survey)));
        return longer;
      },
    ],
    ...[0, 1, 16, 17, 81, 82, 2000, 4095].map(
      (at) =>
        [
          `a ballot with a bit changed in byte ${at}`,
          async () => {
            const body = await sealEnvelope(survey, await drawTestBallot(survey));
            body[at] = body[at]! ^ 1;
            return body;
          },
        ] as const,
    ),
    ['no token', () => sealEnvelope(survey, undefined)],
    ['another survey’s token', async () => sealEnvelope(survey, await drawTestBallot(other))],
    [
      'what was sealed for another survey',
      async () => {
        const body = await sealEnvelope(other, await drawTestBallot(survey));
        body.set(fromHex(survey.id, 16)!, 1);
        return body;
      },
    ],
    [
      'a token whose signature belongs to another',
      async () => {
        const [one, two] = [await drawTestBallot(survey), await drawTestBallot(survey)];
        return sealEnvelope(survey, { input: one.input, signature: two.signature });
      },
    ],
    [
      'a token of zeros',
      () => sealEnvelope(survey, { input: new Uint8Array(64), signature: new Uint8Array(384) }),
    ],
    ...(
      [
        ['no answers', {}],
        ['a required question left out', { dish: 'soup' }],
        ['an unknown option', { often: 'daily' }],
        ['an unknown field', { often: 'always', name: 'somebody' }],
        ['a text that is too long', { often: 'always', remark: 'x'.repeat(601) }],
      ] as const
    ).map(
      ([what, answers]) =>
        [
          `answers that do not fit: ${what}`,
          async () => sealEnvelope(survey, await drawTestBallot(survey), { answers }),
        ] as const,
    ),
    [
      'a survey that does not exist',
      async () => sealEnvelope({ ...survey, id: 'f'.repeat(32) }, undefined),
    ],
    ...(['draft', 'scheduled', 'closed', 'opened', 'archived'] as const).map(
      (state) =>
        [
          `a survey that is ${state}`,
          async () => {
            const waiting = await seedSurvey(test, state, everyKind, 'two-phases');
            return sealEnvelope(waiting, await drawTestBallot(waiting));
          },
        ] as const,
    ),
  ];

  it.each(refusals)('refuses %s like everything else, and stores nothing', async (_what, make) => {
    const before = await stored();
    const seen = await send(Uint8Array.from(await make()));
    expect(seen).toMatchObject({ status: 409, code: 'not-accepted', receipt: undefined });
    expect(spent).toMatchObject({ status: 409, code: 'already-counted', receipt: undefined });
    expect([seen.size, seen.headers]).toEqual([spent.size, spent.headers]);
    expect(await stored()).toEqual(before);
  });

  it('answers with one size, one set of headers and no haste, whatever becomes of a ballot', async () => {
    const token = await drawTestBallot(survey);
    const accepted = await send(await sealEnvelope(survey, token));
    const again = await send(await sealEnvelope(survey, token));
    const nonsense = await send(new Uint8Array(5));
    const codes = [accepted, again, nonsense].map(({ code }) => code);
    expect(codes).toEqual([undefined, 'already-counted', 'not-accepted']);
    expect(new Set([accepted, again, nonsense].map(({ size }) => size))).toEqual(new Set([512]));
    expect(new Set([accepted, again, nonsense].map(({ headers }) => headers)).size).toBe(1);
    for (const { milliseconds } of [accepted, again, nonsense]) {
      expect(milliseconds).toBeGreaterThan(145);
    }
    for (const trace of ['set-cookie', 'etag', 'server-timing', 'content-encoding']) {
      expect(accepted.headers).not.toContain(trace);
    }
    expect(accepted.headers).toContain('cache-control: no-store');
    expect(accepted.headers).toContain('referrer-policy: no-referrer');
  });

  it('takes no response in clear to a survey by invitation, by form or by program', async () => {
    const before = await survey.stored();
    const json = await fetch(`${survey.api}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce: 'a'.repeat(32), answers: { often: 'always' } }),
    });
    expect(json.status).toBe(409);
    expect(await json.json()).toMatchObject({ error: { code: 'by-invitation' } });
    const form = await fetch(survey.page, {
      method: 'POST',
      body: new URLSearchParams({ _nonce: 'a'.repeat(32), often: 'always' }),
    });
    expect(form.status).toBe(409);
    expect(await form.text()).toContain('This survey is by invitation');
    expect(await survey.stored()).toBe(before);
  });

  it('says that it is unavailable when the store is down, in the same size', async () => {
    const broken = await startTestApp(engine);
    try {
      const paper = await seedSurvey(broken, 'open', everyKind, 'two-phases');
      const token = await drawTestBallot(paper);
      await (await submit(broken.url, await sealEnvelope(paper, token))).text();
      await broken.app.get<Database>(RESPONSES_DATABASE).close();
      const answer = await submit(broken.url, await sealEnvelope(paper, token));
      expect(answer.status).toBe(503);
      const text = await answer.text();
      expect(Buffer.byteLength(text)).toBe(512);
      expect(JSON.parse(text)).toMatchObject({ code: 'unavailable' });
    } finally {
      await broken.close();
    }
  });
});
