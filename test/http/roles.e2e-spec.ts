import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../src/common/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import {
  InvitationStore,
  RemoteEligibilityClosing,
  RemoteIssuerKeyMaker,
} from '../../src/eligibility/index.js';
import { IssuerRequest } from '../../src/eligibility/storage/issuer-request.entity.js';
import { SCHEMA } from '../../src/schema.js';
import { ServedPage, Survey, SurveyDirectory } from '../../src/surveys/index.js';
import { createTestStorage, ENGINES, type TestStorage } from '../support/databases.js';
import {
  drawBody,
  type InvitationSurvey,
  postJson,
  seedInvitationSurvey,
} from '../support/invitation-survey.js';
import { type RunningProcess, startServerProcess } from '../support/server-process.js';

const PUBLIC_ORIGIN = 'http://cahier.orvalmont.example';
/** What a role may not even know where to find. */
const FOREIGN = {
  office: 'CAHIER_ELIGIBILITY_URL',
  eligibility: 'CAHIER_RESPONSES_URL',
  intake: 'CAHIER_ELIGIBILITY_URL',
} as const;
type Role = keyof typeof FOREIGN;
/** What one process is told of public addresses and the others are not. */
const SHOWN: Readonly<Record<Role, Readonly<Record<string, string>>>> = {
  office: {},
  eligibility: { CAHIER_PUBLIC_URL: PUBLIC_ORIGIN },
  intake: { CAHIER_ELIGIBILITY_URL_PUBLIC: 'https://draw.orvalmont.example' },
};

describe.each(ENGINES)('a server in three processes on %s', (engine) => {
  let storage: TestStorage;
  let office: Database;
  let survey: InvitationSurvey;
  const processes = new Map<Role, RunningProcess>();

  beforeAll(async () => {
    storage = await createTestStorage(engine, {}, 'migrated');
    const { databases } = storage.configuration;
    office = await openDatabase(databases.office, SCHEMA.office);
    const eligibility = await openDatabase(databases.eligibility!, SCHEMA.eligibility);
    survey = await seedInvitationSurvey({ office, eligibility }, { invited: 12 });
    await eligibility.close();
    for (const role of ['office', 'eligibility', 'intake'] as const) {
      processes.set(role, await start(role));
    }
  });
  afterAll(async () => {
    for (const running of processes.values()) await running.stop();
    await office.close();
    await storage.remove();
  });

  function start(role: Role): Promise<RunningProcess> {
    const own = Object.entries(storage.env).filter(([name]) => name !== FOREIGN[role]);
    // Where it listens is where it says only if no public address was set.
    const shown = SHOWN[role];
    const env = { ...Object.fromEntries(own), ...shown };
    return startServerProcess(storage.env['CAHIER_DATA']!, env, ['--role', role]);
  }
  const at = (role: Role, path: string) => `${processes.get(role)!.address}${path}`;
  const get = async (role: Role, path: string) =>
    (await fetch(at(role, path), { redirect: 'manual' })).status;

  it('gives out ballots at one of them only', async () => {
    const body = await drawBody(survey, survey.secrets[0]!);
    expect((await postJson(at('office', '/api/draw'), body)).status).toBe(404);
    expect((await postJson(at('intake', '/api/draw'), body)).status).toBe(404);
    expect((await postJson(at('eligibility', '/api/draw'), body)).status).toBe(200);
  });

  it('takes answers at one of them only', async () => {
    const submit = (role: Role) =>
      fetch(at(role, '/api/submit'), {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: randomBytes(4096),
      }).then(({ status }) => status);
    expect(await submit('office')).toBe(404);
    expect(await submit('eligibility')).toBe(404);
    expect(await submit('intake')).toBe(409);
  });

  it('shows each page at the process whose part it is', async () => {
    const pages: readonly (readonly [string, Readonly<Record<Role, number>>])[] = [
      [`/s/${survey.slug}`, { office: 404, eligibility: 404, intake: 200 }],
      ['/rep', { office: 303, eligibility: 404, intake: 404 }],
      ['/admin/accounts', { office: 303, eligibility: 404, intake: 404 }],
      [`/admin/surveys/${survey.id}`, { office: 303, eligibility: 404, intake: 404 }],
      [`/admin/surveys/${survey.id}/invitations`, { office: 303, eligibility: 303, intake: 404 }],
      ['/login', { office: 200, eligibility: 200, intake: 404 }],
    ];
    for (const [path, expected] of pages) {
      const [o, e, i] = await Promise.all([
        get('office', path),
        get('eligibility', path),
        get('intake', path),
      ]);
      expect({ path, office: o, eligibility: e, intake: i }).toEqual({ path, ...expected });
    }
  });

  it('prints the number of the page that one of them serves, whatever it alone was told', async () => {
    expect(await (await fetch(at('intake', '/i'))).text()).toContain('draw.orvalmont.example');
    const manifest = Buffer.from(await (await fetch(at('intake', '/manifest.json'))).arrayBuffer());
    const hash = createHash('sha256').update(manifest).digest('hex');
    const printed = await new ServedPage(office).number();
    expect(printed?.replaceAll(' ', '')).toBe(hash.slice(0, 32));
  });

  it('lets a page of any origin read what answering asks, never with cookies, and nothing else', async () => {
    const ask = (origin: string, method: string, path = '/api/draw') =>
      fetch(at('eligibility', path), { method, headers: { origin } });
    for (const origin of [PUBLIC_ORIGIN, 'https://union.example']) {
      const allowed = await ask(origin, 'OPTIONS');
      expect(allowed.status).toBe(204);
      const posted = await ask(origin, 'POST');
      for (const { headers } of [allowed, posted]) {
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('access-control-allow-credentials')).toBeNull();
      }
    }
    for (const path of ['/login', '/api/openapi.json', '/api/draw/more', '/admin']) {
      const refused = await ask(PUBLIC_ORIGIN, 'OPTIONS', path);
      expect([path, refused.headers.get('access-control-allow-origin')]).toEqual([path, null]);
    }
  });

  it('makes a key for the office without sharing a secret with it', async () => {
    const maker = new RemoteIssuerKeyMaker(office);
    const id = randomBytes(16).toString('hex');
    const first = await maker.make({ id, mode: 'two-phases' });
    expect(first.issuers?.[0]?.spki).toMatch(/^MII/);
    expect(await maker.make({ id, mode: 'two-phases' })).toEqual(first);
    expect(await maker.make({ id, mode: 'open-link' })).toEqual({});
    const kept = await office.run((manager) => manager.findOneBy(IssuerRequest, { survey: id }));
    expect(Object.keys(kept!).sort()).toEqual(['spki', 'survey']);
  });

  it('counts and destroys for the office when a survey closes', async () => {
    await office.run((manager) =>
      manager.update(Survey, { id: survey.id }, { state: 'closed', isClosing: true }),
    );
    const surveys = new SurveyDirectory(office, new SystemClock('UTC'));
    await new RemoteEligibilityClosing(surveys).atClosing(survey.id);
    expect(await surveys.get(survey.id)).toMatchObject({ invited: 12, drawn: 1 });
    await processes.get('eligibility')!.stop();
    const left = await openDatabase(
      storage.configuration.databases.eligibility!,
      SCHEMA.eligibility,
    );
    expect(await new InvitationStore(left).countInvited(survey.id)).toBe(0);
    await left.close();
  });

  it('writes nothing but where each listens', () => {
    for (const [role, running] of processes) {
      const lines = running.output().trim().split('\n');
      const setup = role === 'office' ? 1 : 0;
      expect({ role, lines: lines.length }).toEqual({ role, lines: 2 + setup });
    }
  });

  if (engine === 'sqlite') {
    it('refuses a second process of a role, and a whole server beside a part', async () => {
      const folder = storage.env['CAHIER_DATA']!;
      for (const more of [['--role', 'intake'], []]) {
        await expect(startServerProcess(folder, {}, more)).rejects.toThrow(/Another Cahier/);
      }
    });
  }
});
