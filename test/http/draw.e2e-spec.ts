import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, controlWords, dayAfter } from '../../src/common/index.js';
import {
  deriveBlinding,
  fromBase64,
  fromBase64Url,
  parseInvitation,
  toBase64Url,
  verifyToken,
} from '../../src/credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, OFFICE_DATABASE } from '../../src/database/index.js';
import { inviteToVans } from '../../src/demo/seed-demo.js';
import { InvitationStore } from '../../src/eligibility/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import {
  drawBody,
  hashOf,
  type InvitationSurvey,
  postJson,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { councilOf } from '../support/rep-survey.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('drawing a ballot on %s', (engine) => {
  let test: TestApp;
  let survey: InvitationSurvey;
  let other: InvitationSurvey;
  let next = 0;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedInvitationSurvey(stores());
    other = await seedInvitationSurvey(stores());
  });
  afterAll(() => test.close());

  const stores = () => ({
    office: test.app.get<Database>(OFFICE_DATABASE),
    eligibility: test.app.get<Database>(ELIGIBILITY_DATABASE),
  });
  const draw = (body: unknown, headers = {}) => postJson(`${test.url}/api/draw`, body, headers);
  const stateOf = async (secret: Uint8Array, id = survey.id) => {
    const body = { survey: id, invitation: toBase64Url(secret) };
    const answer = await postJson(`${test.url}/api/invitation-state`, body);
    return ((await answer.json()) as { state: string }).state;
  };
  /** Somebody who has not drawn yet. */
  const someone = (): Uint8Array => survey.secrets[next++]!;
  const modulus = () => {
    const key = Buffer.from(fromBase64(survey.spki)!);
    // SPKI of RSA-3072: the modulus is the 384 bytes before the exponent `02 03 01 00 01`.
    return BigInt(`0x${key.subarray(key.length - 5 - 384, key.length - 5).toString('hex')}`);
  };

  const bytesOf = (z: bigint) => Buffer.from(z.toString(16).padStart(768, '0'), 'hex');

  it('signs what a browser blinded, so that the token verifies under the key of the survey', async () => {
    const request = await deriveBlinding(randomBytes(16), survey.id, survey.spki);
    const body = {
      survey: survey.id,
      invitation: toBase64Url(someone()),
      blinded: toBase64Url(request.blinded),
    };
    const answer = await draw(body);
    expect(answer.status).toBe(200);
    const { signature } = (await answer.json()) as { signature: string };
    const token = await request.finalize(fromBase64Url(signature)!);
    expect(verifyToken(survey.spki, token)).toBe(true);
    expect(verifyToken(other.spki, token)).toBe(false);
  });

  it('is done with the invitation that a demo prints, with the words of its survey', async () => {
    await councilOf(test);
    const today = test.app.get(Clock).today('Europe/Paris');
    const dates = { opensOn: today, closesOn: dayAfter(today, 7) };
    const printed = await inviteToVans(test.app, dates);
    const { survey: id, secret, definition } = parseInvitation(`/i#${printed.fragment}`)!;
    const found = await test.app.get(SurveyDirectory).get(id!);
    expect(found).toMatchObject({ slug: 'vans', state: 'open', invited: 780 });
    expect(found.definitionHash!.startsWith(`sha256:${definition}`)).toBe(true);
    expect(printed.controlWords).toEqual(
      controlWords(found.definitionHash!, found.definition.wordsBy),
    );
    const { spki } = found.definition.keys!.issuers![0]!;
    expect((await draw(await drawBody({ id: id!, spki }, secret))).status).toBe(200);
  });

  it('answers the same request with the same signature, and another one never', async () => {
    const secret = someone();
    const body = await drawBody(survey, secret);
    const first = await (await draw(body)).text();
    expect(await (await draw(body)).text()).toBe(first);
    expect((await draw(await drawBody(survey, secret))).status).toBe(409);
    expect(await (await draw(body)).text()).toBe(first);
  });

  it('signs once when 200 requests for one invitation come together', async () => {
    const secret = someone();
    const bodies = await Promise.all(Array.from({ length: 200 }, () => drawBody(survey, secret)));
    const statuses = await Promise.all(bodies.map(async (body) => (await draw(body)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(199);
  });

  it('refuses numbers that must not be signed, and leaves the invitation unused', async () => {
    const secret = someone();
    const n = modulus();
    const numbers = [0n, 1n, n - 1n, n, n + 1n, 2n ** 3072n - 1n].map(bytesOf);
    const lengths = [0, 1, 383, 385, 768].map((length) => new Uint8Array(length).fill(2));
    for (const blinded of [...numbers, ...lengths]) {
      const body = { ...(await drawBody(survey, secret)), blinded: toBase64Url(blinded) };
      expect((await draw(body)).status).toBe(409);
    }
    expect(await stateOf(secret)).toBe('not-drawn');
    expect((await draw(await drawBody(survey, secret))).status).toBe(200);
    await test.app.get(InvitationStore).tellDraws();
    expect(await stateOf(secret)).toBe('drawn');
  });

  it('tells nobody on the same day that an invitation was used, also where it is revoked', async () => {
    const [used, revoked] = [someone(), someone()];
    for (const secret of [used, revoked]) {
      expect((await draw(await drawBody(survey, secret))).status).toBe(200);
    }
    const store = test.app.get(InvitationStore);
    await store.revoke(survey.id, [hashOf(survey.id, revoked)]);
    expect([await stateOf(used), await stateOf(revoked)]).toEqual(['not-drawn', 'unknown']);
    // A new blinded value is refused, and tells no more than a code that was mistyped.
    expect((await draw(await drawBody(survey, used))).status).toBe(409);
    await store.tellDraws();
    expect([await stateOf(used), await stateOf(revoked)]).toEqual(['drawn', 'drawn']);
  });

  it('refuses an invitation of one survey in another, and leaves it unused', async () => {
    const secret = someone();
    const body = await drawBody(survey, secret);
    expect((await draw({ ...body, survey: other.id })).status).toBe(409);
    expect((await draw(await drawBody(other, secret))).status).toBe(409);
    expect(await stateOf(secret)).toBe('not-drawn');
  });

  it('refuses a revoked invitation, and does not say which of them had been used', async () => {
    const [used, unused] = [someone(), someone()];
    const body = await drawBody(survey, used);
    const signed = await (await draw(body)).text();
    const hashes = [used, unused].map((secret) => hashOf(survey.id, secret));
    expect(await test.app.get(InvitationStore).revoke(survey.id, hashes)).toBe(2);
    expect((await draw(await drawBody(survey, unused))).status).toBe(409);
    expect(await stateOf(unused)).toBe('unknown');
    expect(await (await draw(body)).text()).toBe(signed);
  });

  it.each(['draft', 'scheduled', 'closed', 'opened', 'archived'] as const)(
    'refuses a survey that is %s, and leaves the invitation unused',
    async (state) => {
      const shut = await seedInvitationSurvey(stores(), { state, invited: 1 });
      expect((await draw(await drawBody(shut, shut.secrets[0]!))).status).toBe(409);
      expect(await stateOf(shut.secrets[0]!, shut.id)).toBe('not-drawn');
    },
  );

  it('gives every refusal the same status, headers, size and least time', async () => {
    const secret = someone();
    const body = await drawBody(survey, secret);
    await draw(body);
    const good = await drawBody(survey, someone());
    const refusals: unknown[] = [
      await drawBody(survey, secret),
      await drawBody(survey, randomBytes(10)),
      { ...good, blinded: toBase64Url(new Uint8Array(384)) },
      { ...good, blinded: 'no' },
      { ...good, invitation: '🙂'.repeat(40) },
      { ...good, survey: "' OR 1=1 --" },
      { ...good, survey: 'f'.repeat(32) },
      {},
      [],
      [[good]],
      '"text"',
    ];
    const seen = new Set<string>();
    for (const refusal of refusals) {
      const begun = performance.now();
      const answer = await draw(refusal);
      const text = await answer.text();
      expect(performance.now() - begun).toBeGreaterThan(55);
      const headers = Object.fromEntries(answer.headers);
      delete headers['date'];
      seen.add(JSON.stringify([answer.status, headers, text]));
    }
    expect(seen.size).toBe(1);
    const signed = await draw(body);
    expect(signed.headers.get('content-length')).toBe('1000');
    expect([...seen][0]).toContain('"content-length":"1000"');
  });

  it('says nothing about itself or the visitor in its headers', async () => {
    const answer = await draw({}, { 'accept-encoding': 'gzip' });
    for (const name of ['set-cookie', 'etag', 'server-timing', 'content-encoding', 'vary']) {
      expect({ name, value: answer.headers.get(name) }).toEqual({ name, value: null });
    }
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses in the language that the browser asks for, all at one size', async () => {
    const texts = new Set<string>();
    for (const language of ['fr', 'en', 'de']) {
      const answer = await draw({}, { 'accept-language': language });
      expect(answer.headers.get('content-length')).toBe('1000');
      texts.add(((await answer.json()) as { message: string }).message);
    }
    expect(texts.size).toBe(3);
  });

  it('refuses bodies that are too large or no JSON before reading them', async () => {
    expect((await draw('x'.repeat(300_000))).status).toBe(413);
    expect((await draw('{')).status).toBe(400);
    const form = await fetch(`${test.url}/api/draw`, {
      method: 'POST',
      body: new URLSearchParams(await drawBody(survey, someone())),
    });
    expect(form.status).toBe(409);
  });
});
