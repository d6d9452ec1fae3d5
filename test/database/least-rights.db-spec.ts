import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { canonicalJson, SystemClock } from '../../src/common/index.js';
import { AccountService } from '../../src/accounts/index.js';
import { readConfiguration, type ServerRole } from '../../src/config/index.js';
import { asRow, type Database, openDatabase } from '../../src/database/index.js';
import { examine } from '../../src/doctor/index.js';
import { RemoteEligibilityClosing, RemoteIssuerKeyMaker } from '../../src/eligibility/index.js';
import { definitionHash, LOOKED_SCHEMA } from '../../src/questionnaire/index.js';
import { CouncilFileRow } from '../../src/roster/files/council-file.entity.js';
import { SCHEMA } from '../../src/schema.js';
import { createApp } from '../../src/server/serve.js';
import { Survey, SurveyDirectory } from '../../src/surveys/index.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import {
  drawBody,
  hashOf,
  type InvitationSurvey,
  postJson,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { tableHolders } from '../support/survey-keys.js';
import { postForm } from '../support/testing-app.js';

const SUFFIX = randomBytes(6).toString('hex');
const PASSWORD = randomBytes(12).toString('hex');

/** Processes that reach the office's database with the rights of docs/operations.md and no more. */
let storage: TestStorage;
let office: Database;
let survey: InvitationSurvey;
const apps: NestFastifyApplication[] = [];
const urls: Partial<Record<ServerRole, string>> = {};

const accountOf = (role: string): string => `cahier_${role}_${SUFFIX}`;

function urlFor(role: string): string {
  const url = new URL(storage.env['CAHIER_OFFICE_URL']!);
  url.username = accountOf(role);
  url.password = PASSWORD;
  return url.href;
}

async function start(role: ServerRole): Promise<void> {
  const env = { ...storage.env, CAHIER_OFFICE_URL: urlFor(role) };
  const app = await createApp(readConfiguration(env, { role }));
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  urls[role] = await app.getUrl();
}

beforeAll(async () => {
  storage = await createTestStorage('postgres');
  const { databases } = storage.configuration;
  office = await openDatabase(databases.office, SCHEMA.office);
  const eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
  survey = await seedInvitationSurvey({ office, eligibility }, { invited: 5 });
  await eligibility.close();
  for (const role of ['eligibility', 'intake']) {
    await office.source.query(`CREATE ROLE ${accountOf(role)} LOGIN PASSWORD '${PASSWORD}'`);
  }
  const text = await readFile('docs/operations.md', 'utf8');
  const grants = /```sql\n([^]*?)```/.exec(text)![1]!;
  await office.source.query(grants.replace(/\bcahier_(eligibility|intake)\b/g, `$&_${SUFFIX}`));
  await start('eligibility');
  await start('intake');
});
afterAll(async () => {
  for (const app of apps) await app.close();
  for (const role of ['eligibility', 'intake']) {
    await office.source.query(`DROP OWNED BY ${accountOf(role)}`);
    await office.source.query(`DROP ROLE ${accountOf(role)}`);
  }
  await office.close();
  await storage.remove();
});

const at = (role: ServerRole, path: string): string => `${urls[role]!}${path}`;

it('an eligibility process gives out ballots', async () => {
  const body = await drawBody(survey, survey.secrets[0]!);
  expect((await postJson(at('eligibility', '/api/draw'), body)).status).toBe(200);
});

/** Signs an admin in at the eligibility process; it has no page of an account. */
async function signInThere(page: string) {
  const login = `admin-${SUFFIX}`;
  const accounts = new AccountService(office, new SystemClock('UTC'));
  await accounts.create({ login, password: PASSWORD, role: 'admin', language: 'en' });
  const answer = await postForm(at('eligibility', '/login'), { login, password: PASSWORD });
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const shown = await (await fetch(at('eligibility', page), { headers: { cookie } })).text();
  const csrf = /name="_csrf" value="([^"]+)"/.exec(shown)![1]!;
  return (path: string, fields: Record<string, string> = {}) =>
    postForm(at('eligibility', path), { _csrf: csrf, ...fields }, { cookie });
}

it('an admin signs in there, invites somebody whom the office then counts, and signs out', async () => {
  const page = `/admin/surveys/${survey.id}/invitations`;
  const post = await signInThere(page);
  const hashes = hashOf(survey.id, randomBytes(10));
  expect((await post(`${page}/hashes`, { hashes, count: '1' })).status).toBe(200);
  expect(await new SurveyDirectory(office, new SystemClock('UTC')).get(survey.id)).toMatchObject({
    invited: 6,
  });
  expect((await post('/logout')).status).toBe(303);
  expect(await office.source.query('SELECT * FROM session')).toEqual([]);
});

it('an eligibility process notes the day of a reminder, once', async () => {
  const there = apps[0]!.get(SurveyDirectory);
  const asked = [1, 2].map(() => there.recordReminder(survey.id, '2026-12-01', '2026-11-28'));
  expect((await Promise.all(asked)).sort()).toEqual([false, true]);
});

it('an eligibility process makes keys and counts at closing for the office', async () => {
  const id = randomBytes(16).toString('hex');
  const { issuers } = await new RemoteIssuerKeyMaker(office).make({ id, mode: 'two-phases' });
  expect(issuers).toHaveLength(1);
  const { id: closing } = survey;
  await office.run((manager) =>
    manager.update(Survey, { id: closing }, { state: 'closed', isClosing: true }),
  );
  const surveys = new SurveyDirectory(office, new SystemClock('UTC'));
  await new RemoteEligibilityClosing(surveys).atClosing(closing);
  expect(await surveys.get(closing)).toMatchObject({ invited: 6, drawn: 1 });
});

it('an intake process shows a survey and refuses what is no envelope', async () => {
  const headers = { cookie: 'cahier_session=forged' };
  expect((await fetch(at('intake', `/s/${survey.slug}`), { headers })).status).toBe(410);
  expect((await fetch(at('intake', '/api/submit'), { method: 'POST' })).status).toBe(409);
});

it('an intake process tells a survey that holders open, with what their devices signed of it', async () => {
  const { definition: before } = await new SurveyDirectory(office, new SystemClock('UTC')).get(
    survey.id,
  );
  const holders = tableHolders();
  const definition = { ...before, holders };
  const hash = definitionHash(definition);
  const signature = 'A'.repeat(86);
  const look = { schema: LOOKED_SCHEMA, definition: hash, list: holders.list, seat: 2, signature };
  const about = { words: null, addedOn: '2026-12-01', addedBy: 'somebody' };
  const file = { id: 'ab'.repeat(32), kind: 'looked', content: canonicalJson(look), ...about };
  await office.run(async (manager) => {
    await manager.update(Survey, { id: survey.id }, asRow({ definition, definitionHash: hash }));
    await manager.insert(CouncilFileRow, file);
  });
  const answer = await fetch(at('intake', `/api/surveys/${survey.id}/definition`));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ looked: [{ seat: 2, signature }] });
});

it.each(['eligibility', 'intake'] as const)('are enough for an examination of %s', async (role) => {
  const env = { ...storage.env, CAHIER_OFFICE_URL: urlFor(role) };
  const configuration = { ...readConfiguration(env, { role }), ownUrl: urls[role] };
  const looks = await examine(configuration, new SystemClock('Europe/Paris'), {
    backup: undefined,
  });
  const found = (area: string) => looks.find((look) => look.area === area);
  expect(found('databases')).toMatchObject({ kind: 'seen', findings: [] });
  expect(found('address')).toMatchObject({ kind: 'seen', findings: [] });
  expect(JSON.stringify(looks)).not.toContain('reading-broke-off');
});

it.each([
  ['eligibility', 'SELECT * FROM council_share'],
  ['eligibility', 'SELECT * FROM release'],
  ['eligibility', 'UPDATE survey SET definition = definition'],
  ['eligibility', "UPDATE survey SET state = 'open'"],
  ['eligibility', "UPDATE account SET role = 'rep'"],
  ['eligibility', 'DELETE FROM survey'],
  ['intake', 'SELECT * FROM account'],
  ['intake', 'SELECT * FROM council_share'],
  ['intake', 'UPDATE survey SET invited = 1'],
  ['intake', 'SELECT * FROM session'],
  ['intake', 'SELECT "addedBy" FROM council_file'],
])('the account of %s may not %s', async (role, statement) => {
  const client = new Client({ connectionString: urlFor(role) });
  await client.connect();
  try {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await client.end();
  }
});
