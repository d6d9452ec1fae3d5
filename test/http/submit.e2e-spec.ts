import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fromHex,
  leafOf,
  openSealed,
  pressDigest,
  serialOf,
  sha256,
  toBase64Url,
  toHex,
  type Token,
  veilPress,
} from '../../src/credentials/index.js';
import { type Database, RESPONSES_DATABASE } from '../../src/database/index.js';
import { definitionHash, type SurveyDefinition } from '../../src/questionnaire/index.js';
import { ResponseFolding, ResponseReader } from '../../src/responses/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { everyKind, seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

const nonce = () => toBase64Url(randomBytes(16));

interface Seen {
  readonly status: number;
  readonly headers: string;
  readonly size: number;
  readonly milliseconds: number;
  readonly code: string | undefined;
  readonly receipt: string | undefined;
  readonly standing: string | undefined;
}

describe.each(ENGINES)('sending a sealed response on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;
  let other: TestSurvey;
  /** What somebody sees whose ballot is spent: the one refusal with a word of its own. */
  let spent: Seen;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test, 'open', everyKind, 'two-phases');
    other = await seedSurvey(test, 'open', everyKind, 'one-sitting');
    const token = await drawTestBallot(other);
    await send(await sealEnvelope(other, token));
    spent = await send(await sealEnvelope(other, token));
  });
  afterAll(() => test.close());

  async function send(body: Uint8Array<ArrayBuffer>): Promise<Seen> {
    const started = performance.now();
    const answer = await submit(test.url, body);
    const text = await answer.text();
    const { code, receipt, standing } = JSON.parse(text) as Partial<Record<string, string>>;
    const names = [...answer.headers.keys()].filter((name) => name !== 'date').sort();
    return {
      status: answer.status,
      headers: names.map((name) => `${name}: ${answer.headers.get(name)}`).join('\n'),
      size: Buffer.byteLength(text),
      milliseconds: performance.now() - started,
      code,
      receipt,
      standing,
    };
  }
  const sendBallot = async (token: Token, more: Parameters<typeof sealEnvelope>[2] = {}) =>
    send(await sealEnvelope(survey, token, more));

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
    const accepted = await sendBallot(token);
    const again = await sendBallot(token);
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

  it('gives the leaf of the stored row as the receipt, and opens to the answers alone', async () => {
    const token = await drawTestBallot(survey);
    const answers = { drinks: ['b', 'a'], often: 'always', remark: '  Warm soup, please. ' };
    const { status, receipt } = await sendBallot(token, { answers });
    expect(status).toBe(200);
    const serial = serialOf(survey.id, token.input);
    const rows = [];
    for await (const row of test.app.get(ResponseReader).readSealed(survey.id)) {
      if (toHex(row.input) === toHex(token.input)) rows.push(row);
    }
    expect(rows).toHaveLength(1);
    expect(receipt).toBe(toHex(leafOf(serial, sha256(rows[0]!.sealed))));
    const context = { definitionHash: survey.definitionHash, serial };
    const opened = openSealed(survey.council.privateKey, context, rows[0]!.sealed);
    expect(JSON.parse(Buffer.from(opened).toString())).toEqual({
      often: 'always',
      drinks: ['a', 'b'],
      remark: 'Warm soup, please.',
    });
  });

  it('stores rows of one size, whatever they hold', async () => {
    await sendBallot(await drawTestBallot(survey));
    await sendBallot(await drawTestBallot(survey), {
      answers: { often: 'never', remark: 'é'.repeat(600), minutes: '120', drinks: ['a', 'b'] },
    });
    const sizes = new Set<number>();
    for await (const { sealed } of test.app.get(ResponseReader).readSealed(survey.id)) {
      sizes.add(sealed.length);
    }
    expect(sizes.size).toBe(1);
  });

  it('gives the same receipt to the same press, and counts it once', async () => {
    const token = await drawTestBallot(survey);
    const before = await survey.stored();
    const body = await sealEnvelope(survey, token);
    const [first, second] = await Promise.all([send(body), send(body)]);
    const third = await send(body);
    expect(first.receipt).toMatch(/^[0-9a-f]{64}$/);
    expect([second.receipt, third.receipt]).toEqual([first.receipt, first.receipt]);
    expect(await survey.stored()).toBe(before + 1);
  });

  it('replaces and withdraws with the same ballot, and never by a late retry', async () => {
    const token = await drawTestBallot(survey);
    const before = await survey.stored();
    const [one, two, three] = [nonce(), nonce(), nonce()] as const;
    const digestOf = (pressed: string, action: string) => pressDigest(survey.id, pressed, action);
    const first = await sealEnvelope(survey, token, { nonce: one });
    const second = await sealEnvelope(survey, token, {
      nonce: two,
      action: 'replace',
      after: await digestOf(one, 'submit'),
      answers: { often: 'never' },
    });
    const gone = await sealEnvelope(survey, token, {
      nonce: three,
      action: 'withdraw',
      after: await digestOf(two, 'replace'),
      answers: {},
    });
    const { receipt } = await send(first);
    expect((await send(gone)).code).toBe('already-counted');
    const replaced = await send(second);
    expect(replaced.status).toBe(200);
    expect(replaced.receipt).not.toBe(receipt);
    expect((await send(first)).code).toBe('already-counted');
    expect(await survey.stored()).toBe(before + 1);
    expect((await send(gone)).status).toBe(200);
    for (const late of [first, second]) expect((await send(late)).code).toBe('already-counted');
    expect(await survey.stored()).toBe(before);
  });

  it('tells who holds the ballot which press stands, and nobody who reads the answer', async () => {
    const token = await drawTestBallot(survey);
    const [one, two] = [nonce(), nonce()] as const;
    await sendBallot(token, { nonce: one });
    const stands = await pressDigest(survey.id, one, 'submit');
    const told = [];
    for (const pressed of [two, nonce()]) {
      const refused = await sendBallot(token, { nonce: pressed, action: 'replace' });
      expect(refused.standing).not.toContain(stands);
      expect(await veilPress(refused.standing!, survey.id, pressed)).toBe(stands);
      told.push(refused.standing);
    }
    expect(new Set(told).size).toBe(told.length);
    const named = await sendBallot(token, { nonce: two, action: 'replace', after: stands });
    expect(named.status).toBe(200);
  });

  it('withdraws after sixty changes of one response', async () => {
    const token = await drawTestBallot(survey);
    const before = await survey.stored();
    let [pressed, action] = [nonce(), 'submit' as 'submit' | 'replace' | 'withdraw'];
    let after: string | undefined;
    for (let n = 0; n <= 60; n += 1) {
      const seen = await sendBallot(token, { nonce: pressed, action, ...(after ? { after } : {}) });
      expect(seen.status).toBe(200);
      after = await pressDigest(survey.id, pressed, action);
      [pressed, action] = [nonce(), n < 59 ? 'replace' : 'withdraw'];
    }
    expect(await survey.stored()).toBe(before);
  });

  it('seals what a page of an open link encrypts, once, and lets it change nothing', async () => {
    const open = await seedSurvey(test);
    const sameNonce = nonce();
    const body = await sealEnvelope(open, undefined, { nonce: sameNonce });
    const { receipt } = await send(body);
    expect((await send(body)).receipt).toBe(receipt);
    const changed = { nonce: sameNonce, answers: { often: 'never' } };
    const different = await send(await sealEnvelope(open, undefined, changed));
    expect(different.code).toBe('already-counted');
    for (const action of ['replace', 'withdraw'] as const) {
      const seen = await send(await sealEnvelope(open, undefined, { action }));
      expect(seen.code).toBe('not-accepted');
    }
    expect(await open.stored()).toBe(1);
  });

  it('refuses a response that was checked before the closing and would be stored after it', async () => {
    const closing = await seedSurvey(test, 'open', everyKind, 'two-phases');
    const token = await drawTestBallot(closing);
    await send(await sealEnvelope(closing, token));
    // The state still says open, as it did to whoever read it a moment before.
    await test.app.get(ResponseFolding).atClosing(closing.id);
    const late = await send(await sealEnvelope(closing, await drawTestBallot(closing)));
    expect(late).toMatchObject({ status: 409, code: 'not-accepted' });
    expect(await closing.stored()).toBe(1);
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

  it('gives the definition by identifier, whose hash and keys a browser can check', async () => {
    const answer = await fetch(`${test.url}/api/surveys/${survey.id}/definition`);
    expect(answer.headers.get('etag')).toBeNull();
    const body = (await answer.json()) as {
      id: string;
      slug: string;
      definition: SurveyDefinition;
      definitionHash: string;
    };
    expect(body).toMatchObject({ id: survey.id, slug: survey.slug });
    expect(definitionHash(body.definition)).toBe(body.definitionHash);
    expect(body.definition.keys).toEqual(survey.keys);
    const nowhere = await fetch(`${test.url}/api/surveys/${'0'.repeat(32)}/definition`);
    expect(nowhere.status).toBe(404);
    const draft = await seedSurvey(test, 'draft');
    expect((await fetch(`${test.url}/api/surveys/${draft.id}/definition`)).status).toBe(409);
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

  it('forgets how to open submissions once a survey is closed', async () => {
    const closing = await seedSurvey(test, 'open', everyKind, 'two-phases');
    await send(await sealEnvelope(closing, await drawTestBallot(closing)));
    const directory = test.app.get(SurveyDirectory);
    const row = await directory.get(closing.id);
    await directory.replace({ ...row, state: 'closed' }, 'open');
    await test.app.get(ResponseFolding).atClosing(closing.id);
    const keys = await test.app
      .get<Database>(RESPONSES_DATABASE)
      .run((manager) =>
        manager.query<object[]>(`SELECT survey FROM intake_key WHERE survey = '${closing.id}'`),
      );
    expect(keys).toEqual([]);
  });
});
