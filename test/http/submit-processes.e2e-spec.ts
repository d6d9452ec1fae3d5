import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/server/serve.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { everyKind, seedSurvey, type TestSurvey } from '../support/open-survey.js';
import { type RunningProcess, startServerOn } from '../support/server-process.js';
import type { TestApp } from '../support/testing-app.js';
import { isWhole } from '../support/whole.js';

const AT_ONCE = isWhole ? 200 : 40;

/** Two built servers (`npm run build`) on the same PostgreSQL databases. */
describe('two processes that take submissions', () => {
  let storage: TestStorage;
  let test: TestApp;
  let survey: TestSurvey;
  let servers: readonly RunningProcess[];

  beforeAll(async () => {
    storage = await createTestStorage('postgres', {}, 'migrated');
    const app = await createApp(storage.configuration);
    await app.init();
    test = { app, url: '', close: () => app.close() };
    survey = await seedSurvey(test, 'open', everyKind, 'two-phases');
    servers = await Promise.all([1, 2].map(() => startServerOn(storage)));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await test.close();
    await storage.remove();
  });

  /** Sends every body at once, to the two processes in turn; returns what they answered. */
  const sendAll = (bodies: readonly Uint8Array<ArrayBuffer>[]) =>
    Promise.all(
      bodies.map(async (body, i) => {
        const answer = await submit(servers[i % 2]!.address, body);
        const { code, receipt } = (await answer.json()) as { code?: string; receipt?: string };
        return code ?? receipt ?? 'nothing';
      }),
    );

  it('store one of many submissions that spend one ballot, and give one receipt', async () => {
    const before = await survey.stored();
    const token = await drawTestBallot(survey);
    const bodies = await Promise.all(
      Array.from({ length: AT_ONCE }, () => sealEnvelope(survey, token)),
    );
    const answers = await sendAll(bodies);
    expect(await survey.stored()).toBe(before + 1);
    expect(answers.filter((answer) => answer === 'already-counted')).toHaveLength(AT_ONCE - 1);
    expect(answers.filter((answer) => /^[0-9a-f]{64}$/.test(answer))).toHaveLength(1);
  });

  it('give the one receipt to many repeats of one press', async () => {
    const before = await survey.stored();
    const body = await sealEnvelope(survey, await drawTestBallot(survey));
    const answers = await sendAll(Array.from({ length: AT_ONCE }, () => body));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await survey.stored()).toBe(before + 1);
  });
});
