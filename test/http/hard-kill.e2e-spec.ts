import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { serialOf } from '../../src/intake/receipt.js';
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

  /** Sends until the server is gone; notes the serial of every response that was acknowledged. */
  async function sendUntilGone(address: string, acknowledged: Set<string>): Promise<void> {
    for (;;) {
      const nonce = testNonce();
      try {
        const answer = await fetch(`${address}/api/surveys/${survey.slug}/responses`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ nonce, answers: { often: 'always', remark: nonce } }),
        });
        if (answer.status === 201) acknowledged.add(serialOf(survey.id, nonce));
      } catch {
        return;
      }
    }
  }

  function storedSerials(): Set<string> {
    const file = new Database(join(folder, 'responses.sqlite'), { readonly: true });
    try {
      const rows = file.prepare('SELECT serial FROM response').all() as { serial: string }[];
      return new Set(rows.map(({ serial }) => serial));
    } finally {
      file.close();
    }
  }

  it('has kept every response that it acknowledged', async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = acknowledged.size;
      const server = await startServerProcess(folder);
      const senders = Array.from({ length: SENDERS }, () =>
        sendUntilGone(server.address, acknowledged),
      );
      while (acknowledged.size === before) await pause(5);
      await pause(Math.random() * 400);
      await server.stop('SIGKILL');
      await Promise.all(senders);
    }
    const server = await startServerProcess(folder);
    const stored = storedSerials();
    await server.stop();
    expect([...acknowledged].filter((serial) => !stored.has(serial))).toEqual([]);
    expect(stored.size).toBeGreaterThanOrEqual(acknowledged.size);
  });
});
