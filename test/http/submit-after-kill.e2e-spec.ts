import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../../src/config/index.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { fillStorage } from '../support/fill-storage.js';
import { everyKind, seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { startServerProcess } from '../support/server-process.js';

/** The built server (`npm run build`), killed while ballots are being spent. */
describe('a ballot whose answer was lost in a hard kill', () => {
  let folder: string;
  let survey: TestSurvey;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cahier-ballot-'));
    survey = await fillStorage(readConfiguration({ CAHIER_DATA: folder }), (test) =>
      seedSurvey(test, 'open', everyKind, 'one-sitting'),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The receipt, or nothing when the server is gone before it answers. */
  async function receiptFor(address: string, body: Uint8Array<ArrayBuffer>) {
    try {
      const answer = await submit(address, body);
      return ((await answer.json()) as { receipt?: string }).receipt;
    } catch {
      return undefined;
    }
  }

  it('is counted once by sending the same again, with the receipt given before', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 40 }, async () => sealEnvelope(survey, await drawTestBallot(survey))),
    );
    const first = await startServerProcess(folder);
    // Killed as soon as some are confirmed, with others under way and the last just sent.
    const enough = Promise.withResolvers<true>();
    let confirmed = 0;
    const sending = bodies.slice(0, 25).map(async (body, i) => {
      await pause(i * 10);
      const receipt = await receiptFor(first.address, body);
      if (receipt !== undefined && ++confirmed === 10) enough.resolve(true);
      return receipt;
    });
    await enough.promise;
    sending.push(...bodies.slice(25).map((body) => receiptFor(first.address, body)));
    await first.stop('SIGKILL');
    const before = await Promise.all(sending);
    expect(before).toContain(undefined);
    expect(before.filter((receipt) => receipt !== undefined)).not.toEqual([]);

    const second = await startServerProcess(folder);
    const after = await Promise.all(bodies.map((body) => receiptFor(second.address, body)));
    await second.stop();
    expect(after.every((receipt) => /^[0-9a-f]{64}$/.test(receipt ?? ''))).toBe(true);
    expect(new Set(after).size).toBe(bodies.length);
    before.forEach((receipt, i) => {
      if (receipt !== undefined) expect(after[i]).toBe(receipt);
    });
  });
});
