import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import {
  type Database,
  ELIGIBILITY_DATABASE,
  OFFICE_DATABASE,
  RESPONSES_DATABASE,
} from '../../src/database/index.js';
import { drawTestBallot, sealEnvelope, submit } from '../support/ballots.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { fillStorage } from '../support/fill-storage.js';
import {
  drawBody,
  type InvitationSurvey,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { everyKind, seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { type RunningProcess, startServerOn } from '../support/server-process.js';
import { ENGINES, openSession } from '../support/testing-app.js';

const TIMES = 30;
const PASSWORD = randomBytes(12).toString('hex');

/** No row of a table goes in any more; what is there is read as before. */
const shut = (table: string, engine: string): string =>
  engine === 'sqlite'
    ? `CREATE TRIGGER shut_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'no'); END`
    : `ALTER TABLE ${table} ADD CONSTRAINT shut_${table} CHECK (false) NOT VALID`;

/** The built server (`npm run build`), and every byte that it prints. */
describe.each(ENGINES)('a storm of requests that come to nothing, on %s', (engine) => {
  let storage: TestStorage;
  let ballots: TestSurvey;
  let open: TestSurvey;
  let invited: InvitationSurvey;
  let server: RunningProcess;

  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    await fillStorage(storage.configuration, async (test) => {
      ballots = await seedSurvey(test, 'open', everyKind, 'two-phases');
      open = await seedSurvey(test);
      const admin = { login: 'admin', password: PASSWORD, role: 'admin', language: 'en' } as const;
      await test.app.get(AccountService).create(admin);
      const [office, eligibility] = [OFFICE_DATABASE, ELIGIBILITY_DATABASE].map((name) =>
        test.app.get<Database>(name),
      ) as [Database, Database];
      invited = await seedInvitationSurvey({ office, eligibility }, { invited: TIMES });
      const shutting = [
        [ELIGIBILITY_DATABASE, 'draw'],
        [OFFICE_DATABASE, 'questionnaire'],
        [RESPONSES_DATABASE, 'response'],
      ] as const;
      for (const [name, table] of shutting) {
        await test.app.get<Database>(name).run((manager) => manager.query(shut(table, engine)));
      }
    });
    server = await startServerOn(storage);
  });
  afterAll(async () => {
    await server.stop();
    await storage.remove();
  });

  /** Sends some bytes as they are, and hangs up. */
  const hangUpAfter = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      const socket = connect(Number(port), hostname, () => {
        socket.write(text, () => setTimeout(() => socket.destroy(), 5));
      });
      socket.on('close', () => resolve());
      socket.on('error', reject);
    });
  const head = (path: string, type: string, length: number, body = '') =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`;
  const json = 'application/json';
  const draw = JSON.stringify({
    survey: 'a'.repeat(32),
    invitation: randomBytes(10).toString('base64url'),
    blinded: randomBytes(384).toString('base64url'),
  });
  const post = (path: string, type: string, body: string) =>
    fetch(server.address + path, { method: 'POST', headers: { 'content-type': type }, body });

  let drawing = 0;
  const storms: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'a submission that ends in the middle',
      () => hangUpAfter(head('/api/submit', 'application/octet-stream', 4096, 'x')),
    ],
    [
      'a form that ends in the middle',
      () =>
        hangUpAfter(head(`/s/${open.slug}`, 'application/x-www-form-urlencoded', 900, 'remark=')),
    ],
    [
      'a draw whose sender has hung up',
      () => hangUpAfter(head('/api/draw', json, draw.length, draw)),
    ],
    [
      'a response whose sender has hung up',
      () => hangUpAfter(head(`/api/surveys/${open.slug}/responses`, json, 2, '{}')),
    ],
    ['what is no HTTP', () => hangUpAfter('\x16\x03\x01 hello\r\n\r\n')],
    ['an address that cannot be read', () => hangUpAfter('GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['broken JSON', () => post('/api/draw', json, '{"survey":')],
    ['JSON of another shape', () => post(`/api/surveys/${open.slug}/responses`, json, '[[[]]]')],
    ['a type of content that nobody takes', () => post('/api/submit', 'image/png', 'x')],
    [
      'a body that is too long',
      () =>
        post('/login', 'application/x-www-form-urlencoded', 'a='.padEnd(300_000, 'x')).catch(
          () => 0,
        ),
    ],
    ['a page that is not there', () => fetch(`${server.address}/s/nothing`)],
    [
      'a wrong password',
      () =>
        post(
          '/login',
          'application/x-www-form-urlencoded',
          'login=nobody&password=wrong-wrong-wrong',
        ),
    ],
    [
      'a ballot that cannot be stored, among others that come with it',
      async () => {
        const secret = invited.secrets[drawing++ % TIMES]!;
        const answer = await post(
          '/api/draw',
          json,
          JSON.stringify(await drawBody(invited, secret)),
        );
        expect(answer.status).toBe(503);
      },
    ],
    [
      'a response that cannot be stored',
      async () =>
        submit(server.address, await sealEnvelope(ballots, await drawTestBallot(ballots))),
    ],
    [
      'an open link whose answers cannot be stored',
      () =>
        post(
          `/s/${open.slug}`,
          'application/x-www-form-urlencoded',
          `_nonce=${testNonce()}&_lang=en&often=always`,
        ),
    ],
  ];

  it.each(storms)('writes nothing of %s', async (_name, send) => {
    const before = server.output().length;
    await Promise.all(Array.from({ length: TIMES }, () => send()));
    await pause(200);
    expect(server.output().slice(before)).toBe('');
    expect((await fetch(`${server.address}/s/${open.slug}`)).status).toBe(200);
  });

  it('writes one line of what fails for somebody who is signed in, however often', async () => {
    const before = server.output().length;
    const admin = await openSession(server.address, 'admin', PASSWORD);
    const form = { title: 'The dispatch tool', code: 'tool', languages: 'en' };
    for (let time = 0; time < TIMES; time += 1) {
      expect((await admin.post('/admin/questionnaires', form)).status).toBe(500);
    }
    expect(server.output().slice(before)).toMatch(
      /^error http: http-500 QueryFailedError[^\n]*\n$/,
    );
  });

  it('says at its stop nothing about the area whose line of the day is written', async () => {
    const before = server.output().length;
    expect(await server.stop()).toBe(0);
    expect(server.output().slice(before)).toBe('');
  });
});
