import { describe, expect, it } from '@jest/globals';
import { pressDigest, veilPress } from '../../src/credentials/index.js';
import { drawTestBallot, nonceOfPress, sealEnvelope } from '../support/ballots.js';
import { SendingDesk } from '../support/sending-desk.js';
import { ENGINES } from '../support/testing-app.js';

describe.each(ENGINES)('changing a sealed response on %s', (engine) => {
  const desk = new SendingDesk(engine);
  const { send, sendBallot } = desk;

  it('replaces and withdraws with the same ballot, and never by a late retry', async () => {
    const token = await drawTestBallot(desk.survey);
    const before = await desk.survey.stored();
    const [one, two, three] = [nonceOfPress(), nonceOfPress(), nonceOfPress()] as const;
    const digestOf = (pressed: string, action: string) =>
      pressDigest(desk.survey.id, pressed, action);
    const first = await sealEnvelope(desk.survey, token, { nonce: one });
    const second = await sealEnvelope(desk.survey, token, {
      nonce: two,
      action: 'replace',
      after: digestOf(one, 'submit'),
      answers: { often: 'never' },
    });
    const gone = await sealEnvelope(desk.survey, token, {
      nonce: three,
      action: 'withdraw',
      after: digestOf(two, 'replace'),
      answers: {},
    });
    const { receipt } = await send(first);
    expect((await send(gone)).code).toBe('already-counted');
    const replaced = await send(second);
    expect(replaced.status).toBe(200);
    expect(replaced.receipt).not.toBe(receipt);
    expect((await send(first)).code).toBe('already-counted');
    expect(await desk.survey.stored()).toBe(before + 1);
    expect((await send(gone)).status).toBe(200);
    for (const late of [first, second]) expect((await send(late)).code).toBe('already-counted');
    expect(await desk.survey.stored()).toBe(before);
  });

  it('tells who holds the ballot which press stands, and nobody who reads the answer', async () => {
    const token = await drawTestBallot(desk.survey);
    const [one, two] = [nonceOfPress(), nonceOfPress()] as const;
    await sendBallot(token, { nonce: one });
    const stands = pressDigest(desk.survey.id, one, 'submit');
    const told = [];
    for (const pressed of [two, nonceOfPress()]) {
      const refused = await sendBallot(token, { nonce: pressed, action: 'replace' });
      expect(refused.standing).not.toContain(stands);
      expect(veilPress(refused.standing!, desk.survey.id, pressed)).toBe(stands);
      told.push(refused.standing);
    }
    expect(new Set(told).size).toBe(told.length);
    const named = await sendBallot(token, { nonce: two, action: 'replace', after: stands });
    expect(named.status).toBe(200);
  });

  it('withdraws after sixty changes of one response', async () => {
    const token = await drawTestBallot(desk.survey);
    const before = await desk.survey.stored();
    let [pressed, action] = [nonceOfPress(), 'submit' as 'submit' | 'replace' | 'withdraw'];
    let after: string | undefined;
    for (let n = 0; n <= 60; n += 1) {
      const seen = await sendBallot(token, { nonce: pressed, action, ...(after ? { after } : {}) });
      expect(seen.status).toBe(200);
      after = pressDigest(desk.survey.id, pressed, action);
      [pressed, action] = [nonceOfPress(), n < 59 ? 'replace' : 'withdraw'];
    }
    expect(await desk.survey.stored()).toBe(before);
  });
});
