import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serialOf, toBase64, toBase64Url, toHex } from '../../src/credentials/index.js';
import { RESPONSES_DATABASE, type Database } from '../../src/database/index.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { asking } from '../support/conditional-questionnaire.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { fillStorage } from '../support/fill-storage.js';
import { everyKind, seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { type RunningProcess, startServerOn } from '../support/server-process.js';
import { ENGINES } from '../support/testing-app.js';

/** Its remark is asked on a page after that of the visits. */
const inSteps = asking([
  [{ code: 'visits', type: 'yesno' }],
  [{ code: 'remark', type: 'text', showIf: { question: 'visits', in: ['yes'] } }],
]);

/** A rule that the rows of one survey break, whatever they hold. */
const brokenFor = (survey: string, engine: string): string =>
  engine === 'sqlite'
    ? `CREATE TRIGGER broken BEFORE INSERT ON response WHEN NEW.survey = '${survey}'
       BEGIN SELECT RAISE(ABORT, 'broken'); END`
    : `ALTER TABLE response ADD CONSTRAINT broken CHECK (survey <> '${survey}') NOT VALID`;

/** The built server (`npm run build`), with everything that it prints. */
describe.each(ENGINES)('what a server prints while it takes responses, on %s', (engine) => {
  let storage: TestStorage;
  let ballots: TestSurvey;
  let open: TestSurvey;
  let broken: TestSurvey;
  let steps: TestSurvey;
  let server: RunningProcess;

  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    await fillStorage(storage.configuration, async (test) => {
      ballots = await seedSurvey(test, 'open', everyKind, 'two-phases');
      broken = await seedSurvey(test, 'open', everyKind, 'two-phases');
      open = await seedSurvey(test);
      steps = await seedSurvey(test, 'open', inSteps);
      await test.app
        .get<Database>(RESPONSES_DATABASE)
        .run((manager) => manager.query(brokenFor(broken.id, engine)));
    });
    server = await startServerOn(storage);
  });
  afterAll(async () => {
    await server.stop();
    await storage.remove();
  });

  it('is a code for each fault, and never a key, an answer or an address', async () => {
    const remark = `soup ${randomBytes(8).toString('hex')}`;
    const answers = { often: 'always', remark };
    const token = await drawTestBallot(ballots);
    const lost = await drawTestBallot(broken);
    const receipts: string[] = [];
    const codes: string[] = [];
    const send = async (body: Uint8Array<ArrayBuffer>) => {
      const answer = await submit(server.address, body);
      const { receipt, code } = (await answer.json()) as { receipt?: string; code?: string };
      if (receipt) receipts.push(receipt);
      codes.push(code ?? 'counted');
    };
    const first = await sealEnvelope(ballots, token, { answers });
    await send(first);
    await send(first);
    await send(await sealEnvelope(ballots, token, { answers }));
    await send(await sealEnvelope(broken, lost, { answers }));
    await send(first.subarray(0, 100));
    expect(codes).toEqual(['counted', 'counted', 'already-counted', 'unavailable', 'not-accepted']);
    const nonce = testNonce();
    for (const body of [JSON.stringify({ nonce, answers }), `{"nonce":"${nonce}","answers":`]) {
      await fetch(`${server.address}/api/surveys/${open.slug}/responses`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    }
    // Answers of an earlier step, refused, carried on and carried back.
    for (const fields of ['_step=0&x=1', '_step=0', '_step=1&_go=back']) {
      const body = `_nonce=${nonce}&visits=yes&remark=${encodeURIComponent(remark)}&${fields}`;
      const answer = await fetch(`${server.address}/s/${steps.slug}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
      expect(await answer.text()).toContain(remark);
    }
    const printed = server.output();
    expect(printed).not.toMatch(/error|warning/);
    await server.stop();
    const output = server.output();
    expect(output).toMatch(/error http: counted 1 × response-not-stored \w+/);
    const bytes = [token, lost].flatMap(({ input, signature }) => [input, signature]);
    const secrets = [
      remark,
      nonce,
      ...receipts,
      ...bytes.flatMap((one) => [toHex(one), toBase64(one), toBase64Url(one)]),
      toHex(serialOf(ballots.id, token.input)),
      toHex(serialOf(broken.id, lost.input)),
      ...[ballots, broken, open, steps].flatMap(({ id, slug }) => [id, slug]),
      '/api/',
    ];
    for (const secret of secrets) expect(output).not.toContain(secret);
  });
});
