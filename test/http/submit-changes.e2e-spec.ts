import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pressDigest, type Token, veilPress } from '../../src/credentials/index.js';
import { drawTestBallot, nonceOfPress, sealEnvelope } from '../support/ballots.js';
import { everyKind, seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { seeAnswer } from '../support/seen-answer.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('changing a sealed response on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test, 'open', everyKind, 'two-phases');
  });
  afterAll(() => test.close());

  const send = (body: Uint8Array<ArrayBuffer>) => seeAnswer(test.url, body);
  const sendBallot = async (token: Token, more: Parameters<typeof sealEnvelope>[2] = {}) =>
    send(await sealEnvelope(survey, token, more));

  it('replaces and withdraws with the same ballot, and never by a late retry', async () => {
    const token = await drawTestBallot(survey);
    const before = await survey.stored();
    const [one, two, three] = [nonceOfPress(), nonceOfPress(), nonceOfPress()] as const;
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
    const [one, two] = [nonceOfPress(), nonceOfPress()] as const;
    await sendBallot(token, { nonce: one });
    const stands = await pressDigest(survey.id, one, 'submit');
    const told = [];
    for (const pressed of [two, nonceOfPress()]) {
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
    let [pressed, action] = [nonceOfPress(), 'submit' as 'submit' | 'replace' | 'withdraw'];
    let after: string | undefined;
    for (let n = 0; n <= 60; n += 1) {
      const seen = await sendBallot(token, { nonce: pressed, action, ...(after ? { after } : {}) });
      expect(seen.status).toBe(200);
      after = await pressDigest(survey.id, pressed, action);
      [pressed, action] = [nonceOfPress(), n < 59 ? 'replace' : 'withdraw'];
    }
    expect(await survey.stored()).toBe(before);
  });
});
