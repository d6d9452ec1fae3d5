import { describe, expect, it } from '@jest/globals';
import { leafOf, openSealed, serialOf, sha256, toHex } from '../../src/credentials/index.js';
import { ResponseReader } from '../../src/responses/index.js';
import { drawTestBallot, nonceOfPress, sealEnvelope } from '../support/ballots.js';
import { seedSurvey } from '../support/open-survey.js';
import { SendingDesk } from '../support/sending-desk.js';
import { ENGINES } from '../support/testing-app.js';

describe.each(ENGINES)('sending a sealed response on %s', (engine) => {
  const desk = new SendingDesk(engine);
  const { send, sendBallot } = desk;

  it('gives the leaf of the stored row as the receipt, and opens to the answers alone', async () => {
    const token = await drawTestBallot(desk.survey);
    const answers = { drinks: ['b', 'a'], often: 'always', remark: '  Warm soup, please. ' };
    const { status, receipt } = await sendBallot(token, { answers });
    expect(status).toBe(200);
    const serial = serialOf(desk.survey.id, token.input);
    const rows = [];
    for await (const row of desk.test.app.get(ResponseReader).readSealed(desk.survey.id)) {
      if (toHex(row.input) === toHex(token.input)) rows.push(row);
    }
    expect(rows).toHaveLength(1);
    expect(receipt).toBe(toHex(leafOf(serial, sha256(rows[0]!.sealed))));
    const context = { definitionHash: desk.survey.definitionHash, serial };
    const opened = openSealed(desk.survey.council.privateKey, context, rows[0]!.sealed);
    expect(JSON.parse(Buffer.from(opened).toString())).toEqual({
      often: 'always',
      drinks: ['a', 'b'],
      remark: 'Warm soup, please.',
    });
  });

  it('stores rows of one size, whatever they hold', async () => {
    await sendBallot(await drawTestBallot(desk.survey));
    await sendBallot(await drawTestBallot(desk.survey), {
      answers: { often: 'never', remark: 'é'.repeat(600), minutes: '120', drinks: ['a', 'b'] },
    });
    const sizes = new Set<number>();
    for await (const { sealed } of desk.test.app.get(ResponseReader).readSealed(desk.survey.id)) {
      sizes.add(sealed.length);
    }
    expect(sizes.size).toBe(1);
  });

  it('gives the same receipt to the same press, and counts it once', async () => {
    const token = await drawTestBallot(desk.survey);
    const before = await desk.survey.stored();
    const body = await sealEnvelope(desk.survey, token);
    const [first, second] = await Promise.all([send(body), send(body)]);
    const third = await send(body);
    expect(first.receipt).toMatch(/^[0-9a-f]{64}$/);
    expect([second.receipt, third.receipt]).toEqual([first.receipt, first.receipt]);
    expect(await desk.survey.stored()).toBe(before + 1);
  });

  it('seals what a page of an open link encrypts, once, and lets it change nothing', async () => {
    const open = await seedSurvey(desk.test);
    const sameNonce = nonceOfPress();
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
});
