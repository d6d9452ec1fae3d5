import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/index.js';
import { SCHEMA } from '../../src/schema.js';
import { createTestStorage, ENGINES, type Engine, type TestStorage } from '../support/databases.js';
import {
  drawBody,
  type InvitationSurvey,
  postJson,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { type RunningProcess, startServerProcess } from '../support/server-process.js';
import { isWhole } from '../support/whole.js';

const TOGETHER = isWhole ? 200 : 40;

let storage: TestStorage;
let survey: InvitationSurvey;
let running: RunningProcess[];

async function prepare(engine: Engine): Promise<void> {
  storage = await createTestStorage(engine, {}, 'migrated');
  const { databases } = storage.configuration;
  const office = await openDatabase(databases.office, SCHEMA.office);
  const eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
  survey = await seedInvitationSurvey({ office, eligibility }, { invited: 24 });
  await office.close();
  await eligibility.close();
  running = [];
}

async function start(): Promise<RunningProcess> {
  const role = ['--role', 'eligibility'];
  const one = await startServerProcess(storage.env['CAHIER_DATA']!, { ...storage.env }, role);
  running.push(one);
  return one;
}

afterEach(async () => {
  for (const one of running) await one.stop();
  await storage.remove();
});

const drawAt = ({ address }: RunningProcess, body: unknown) =>
  postJson(`${address}/api/draw`, body);

/** What the servers wrote besides the two lines of their start. */
const written = (): string =>
  running.map((one) => one.output().trim().split('\n').slice(2).join('\n')).join('');

describe('two processes on one PostgreSQL', () => {
  beforeEach(() => prepare('postgres'));

  it('sign one of many blinded values that come together for one invitation', async () => {
    const servers = [await start(), await start()];
    const [secret] = survey.secrets;
    const bodies = await Promise.all(
      Array.from({ length: TOGETHER }, () => drawBody(survey, secret!)),
    );
    const answers = await Promise.all(bodies.map((body, i) => drawAt(servers[i % 2]!, body)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: TOGETHER - 1 }, () => 409)]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const signature = await answers[winner]!.text();
    // The other process gives the same signature for the same value, and none for another.
    const other = servers[(winner + 1) % 2]!;
    expect(await (await drawAt(other, bodies[winner])).text()).toBe(signature);
    expect((await drawAt(other, bodies[(winner + 1) % TOGETHER])).status).toBe(409);
    expect(written()).toBe('');
  });
});

describe.each(ENGINES)('a desk that is killed hard on %s', (engine) => {
  beforeEach(() => prepare(engine));

  it('gives each invitation the signature that it gave or could have given before', async () => {
    const bodies = await Promise.all(survey.secrets.map((secret) => drawBody(survey, secret)));
    const received = new Map<number, string>();
    // Once here; `npm run faults` does it a hundred times.
    const killed = await start();
    const sending = bodies.map(async (body, i) => {
      const answer = await drawAt(killed, body).catch(() => undefined);
      const text = await answer?.text().catch(() => undefined);
      if (answer?.status === 200 && text !== undefined) received.set(i, text);
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await killed.stop('SIGKILL');
    await Promise.all(sending);
    const server = await start();
    for (const [i, body] of bodies.entries()) {
      const answer = await drawAt(server, body);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(received.get(i) ?? text).toBe(text);
      expect((await drawAt(server, await drawBody(survey, survey.secrets[i]!))).status).toBe(409);
    }
    expect(written()).toBe('');
  });
});
