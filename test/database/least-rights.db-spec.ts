import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { canonicalJson, type DomainError, SystemClock } from '../../src/common/index.js';
import { AccountService } from '../../src/accounts/index.js';
import { readConfiguration, type ServerRole } from '../../src/config/index.js';
import {
  asRow,
  type Database,
  grant,
  neededRights,
  openDatabase,
} from '../../src/database/index.js';
import { examine, sayExamination } from '../../src/doctor/index.js';
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

function examined(role: ServerRole) {
  const env = { ...storage.env, CAHIER_OFFICE_URL: urlFor(role) };
  const configuration = { ...readConfiguration(env, { role }), ownUrl: urls[role] };
  return examine(configuration, new SystemClock('Europe/Paris'), { backup: undefined });
}

it.each(['eligibility', 'intake'] as const)('are enough for an examination of %s', async (role) => {
  const looks = await examined(role);
  const found = (area: string) => looks.find((look) => look.area === area);
  expect(found('databases')).toMatchObject({ kind: 'seen', findings: [] });
  expect(found('address')).toMatchObject({ kind: 'seen', findings: [] });
  expect(JSON.stringify(looks)).not.toContain('reading-broke-off');
});

describe.each(['eligibility', 'intake'] as const)('an account of %s that lacks a right', (role) => {
  const needed = neededRights(role, 'office') as Exclude<ReturnType<typeof neededRights>, 'all'>;
  const statements = needed.map((right) => grant(right, accountOf(role)));
  const revoke = (statement: string): Promise<unknown> =>
    office.source.query(statement.replace('GRANT', 'REVOKE').replace(' TO ', ' FROM '));
  const open = async (rights = needed): Promise<void> => {
    const location = { engine: 'postgres', url: urlFor(role) } as const;
    await (await openDatabase(location, { ...SCHEMA.office, rights })).close();
  };

  it.each(statements)('does not start, and is told %s', async (statement) => {
    await revoke(statement);
    const refused = await open().catch((error: unknown) => error);
    await office.source.query(statement);
    await open();
    expect(refused).toMatchObject({ code: 'rights-missing', values: { grants: statement } });
  });

  it('is told by the examination too, which says nothing else of what it may not read', async () => {
    const [first] = statements;
    await revoke(first!);
    const looks = await examined(role);
    await office.source.query(first!);
    expect(JSON.stringify(looks)).not.toContain('reading-broke-off');
    const said = sayExamination(looks, 'en').findings.map(({ message }) => message);
    expect(said.filter((one) => one.includes('GRANT'))).toEqual([expect.stringContaining(first!)]);
  });

  it('waits for the office, which makes the tables', async () => {
    const before = await office.source.query<{ name: string }[]>(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING *',
    );
    const refused = await open().catch((error: unknown) => error);
    await office.source.query(
      'INSERT INTO migrations SELECT * FROM json_populate_recordset(NULL::migrations, $1)',
      [JSON.stringify(before.flat().filter((row) => typeof row === 'object'))],
    );
    await open();
    expect(refused).toMatchObject({ code: 'database-not-made' });
  });
});

it('a process whose account loses a right answers that it cannot now, and no new one starts', async () => {
  const statement = `GRANT SELECT (id, kind, content) ON council_file TO ${accountOf('intake')};`;
  const asked = () => fetch(at('intake', `/api/surveys/${survey.id}/definition`));
  await office.source.query(
    `REVOKE SELECT (id, kind, content) ON council_file FROM ${accountOf('intake')}`,
  );
  const { status } = await asked();
  const refused = await start('intake').catch((error: unknown) => error);
  await office.source.query(statement);
  expect(status).toBe(503);
  expect(refused).toMatchObject({ code: 'rights-missing', values: { grants: statement } });
  expect((await asked()).status).toBe(200);
});

it('a process that may not fold a table of its own database is told, table by table', async () => {
  const name = `other_${SUFFIX}`;
  const location = storage.configuration.databases.responses as { readonly url: string };
  const owner = await openDatabase({ engine: 'postgres', ...location }, SCHEMA.responses);
  const url = new URL(location.url);
  Object.assign(url, { username: name, password: PASSWORD });
  const open = () =>
    openDatabase(
      { engine: 'postgres', url: url.href },
      { ...SCHEMA.responses, rights: neededRights('intake', 'responses') },
    );
  await owner.source.query(`CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}'`);
  await owner.source.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`,
  );
  try {
    const refusal = await open().catch((error: unknown) => error as DomainError);
    expect(refusal).toMatchObject({ code: 'rights-missing' });
    const { grants } = (refusal as DomainError).values as { readonly grants: string };
    expect(grants).toMatch(/^GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON .*\bresponse\b/);
    await owner.source.query(grants);
    await (await open()).close();
  } finally {
    await owner.source.query(`DROP OWNED BY ${name}`);
    await owner.source.query(`DROP ROLE ${name}`);
    await owner.close();
  }
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
