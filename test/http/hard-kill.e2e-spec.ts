import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { leafOf, sha256, fromHex, toHex } from '../../src/credentials/index.js';
import { createApp } from '../../src/server/serve.js';
import { readConfiguration } from '../../src/config/index.js';
import { seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { startServerProcess } from '../support/server-process.js';

const ROUNDS = 6;
const SENDERS = 8;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The built server (`npm run build`), killed without warning while people are sending. */
describe('a server that is killed hard', () => {
  let folder: string;
  let survey: TestSurvey;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cahier-kill-'));
    const app = await createApp(readConfiguration({ CAHIER_DATA: folder }));
    await app.init();
    survey = await seedSurvey({ app, url: '', close: () => app.close() });
    await app.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Sends until the server is gone; notes the receipt of every response by its number. */
  async function sendUntilGone(address: string, receipts: Map<string, string>): Promise<void> {
    for (;;) {
      const nonce = testNonce();
      try {
        const answer = await send(address, nonce);
        if (answer.status === 201) receipts.set(nonce, await receiptIn(answer));
      } catch {
        return;
      }
    }
  }

  const send = (address: string, nonce: string) =>
    fetch(`${address}/api/surveys/${survey.slug}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce, answers: { often: 'always', remark: nonce } }),
    });

  const receiptIn = async (answer: globalThis.Response): Promise<string> =>
    ((await answer.json()) as { receipt: string }).receipt;

  /** The leaf of every row, which is what a receipt is. */
  function storedLeaves(): Set<string> {
    const file = new Database(join(folder, 'responses.sqlite'), { readonly: true });
    try {
      const rows = file.prepare('SELECT serial, sealed FROM response').all();
      const leaf = ({ serial, sealed }: { serial: string; sealed: Buffer }) =>
        toHex(leafOf(fromHex(serial, 32)!, sha256(sealed)));
      return new Set((rows as { serial: string; sealed: Buffer }[]).map(leaf));
    } finally {
      file.close();
    }
  }

  it('has kept every response that it acknowledged, and gives its receipt again', async () => {
    const receipts = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = receipts.size;
      const server = await startServerProcess(folder);
      const senders = Array.from({ length: SENDERS }, () =>
        sendUntilGone(server.address, receipts),
      );
      while (receipts.size === before) await pause(5);
      await pause(Math.random() * 400);
      await server.stop('SIGKILL');
      await Promise.all(senders);
    }
    const server = await startServerProcess(folder);
    const stored = storedLeaves();
    for (const [nonce, receipt] of [...receipts].slice(-20)) {
      const again = await send(server.address, nonce);
      expect([again.status, await receiptIn(again)]).toEqual([200, receipt]);
    }
    await server.stop();
    expect([...receipts.values()].filter((receipt) => !stored.has(receipt))).toEqual([]);
    expect(stored.size).toBeGreaterThanOrEqual(receipts.size);
  });
});
