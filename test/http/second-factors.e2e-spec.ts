import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { SecondFactor } from '../../src/accounts/factors/second-factor.entity.js';
import { RecoveryCode } from '../../src/accounts/factors/recovery-code.entity.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { TrailReader } from '../../src/trail/index.js';
import type { Role } from '../../src/web/index.js';
import { addAppFactor, type AppFactor } from '../support/app-factor.js';
import { PlacedClock } from '../support/placed-clock.js';
import {
  ENGINES,
  openSession,
  postForm,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const PASSWORD = 'a whole sentence';
const STEP_MS = 30_000;
const ASKED = 'Show your second factor';

describe.each(ENGINES)('second factors on %s', (engine) => {
  const clock = new PlacedClock('2031-03-10T12:00:00Z');
  let test: TestApp;
  /** Each code is good once: every use takes the next step of time. */
  const later = () => clock.put(new Date(clock.now().getTime() + STEP_MS).toISOString());

  beforeAll(async () => {
    test = await startTestApp(engine, {}, clock);
  });
  afterAll(() => test.close());

  interface Person {
    readonly id: string;
    readonly login: string;
    readonly session: TestSession;
    readonly app: AppFactor;
  }

  async function person(role: Role = 'rep'): Promise<Omit<Person, 'app'>> {
    const login = `${role}-${randomBytes(4).toString('hex')}`;
    const made = { login, password: PASSWORD, role, language: 'en' } as const;
    const { id } = await test.app.get(AccountService).create(made);
    return { id, login, session: await openSession(test.url, login, PASSWORD) };
  }

  async function withApp(role: Role = 'rep'): Promise<Person> {
    const one = await person(role);
    const app = await addAppFactor(one.session, { password: PASSWORD, now: clock.now() });
    return { ...one, app };
  }

  /** The first step; returns what the page of the second sends along. */
  async function begin(login: string): Promise<string> {
    const answer = await postForm(`${test.url}/login`, { login, password: PASSWORD });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    return /name="pending" value="([^"]+)"/.exec(await answer.text())![1]!;
  }
  const prove = (pending: string, code: string) =>
    postForm(`${test.url}/login/factor?lang=en`, { pending, _factor: code });

  it('are asked for at sign-in, and a code is taken once', async () => {
    const { login, app } = await withApp();
    expect(app.recoveryCodes).toHaveLength(10);
    const used = app.codeAt(clock.now());
    expect((await prove(await begin(login), used)).status).toBe(422);
    later();
    const code = app.codeAt(clock.now());
    const inside = await prove(await begin(login), code);
    expect(inside.status).toBe(303);
    expect(inside.headers.get('set-cookie')).toMatch(/^cahier_session=[\w-]{43}; .*HttpOnly/);
    expect((await prove(await begin(login), code)).status).toBe(422);
  });

  it('refuse one of two who send the same code at one moment', async () => {
    const { login, app } = await withApp();
    later();
    const code = app.codeAt(clock.now());
    const [one, other] = [await begin(login), await begin(login)];
    const statuses = await Promise.all([prove(one, code), prove(other, code)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('let nobody in by what the first step gave, and end it after five wrong codes', async () => {
    const { login, app } = await withApp();
    const pending = await begin(login);
    const cookie = `cahier_session=${pending}`;
    const page = await fetch(`${test.url}/account`, { headers: { cookie }, redirect: 'manual' });
    expect(page.status).toBe(303);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await prove(pending, '000000')).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422]);
    later();
    const over = await prove(pending, app.codeAt(clock.now()));
    expect(over.status).toBe(422);
    expect(await over.text()).toContain('Type your password again');
    // Whoever sent the wrong ones waits; the right code comes too late from there.
    expect((await prove(await begin(login), app.codeAt(clock.now()))).status).toBe(429);
    expect((await prove('nobody', '123456')).status).toBe(422);
  });

  it('take a recovery code once, in capitals and without its strokes too', async () => {
    const { login, app } = await withApp();
    const code = app.recoveryCodes[3]!;
    const typed = code.toUpperCase().replaceAll('-', ' ');
    expect((await prove(await begin(login), typed)).status).toBe(303);
    expect((await prove(await begin(login), code)).status).toBe(422);
    const other = await withApp();
    expect((await prove(await begin(other.login), app.recoveryCodes[4]!)).status).toBe(422);
  });

  it('are stored so that no copy of the tables shows a secret or a code', async () => {
    const { id, app } = await withApp();
    const office = test.app.get<Database>(OFFICE_DATABASE);
    const [factors, codes] = await office.run(async (manager) => [
      await manager.findBy(SecondFactor, { accountId: id }),
      await manager.findBy(RecoveryCode, { accountId: id }),
    ]);
    expect(factors.map(({ content }) => content.startsWith('wrapped-1:'))).toEqual([true]);
    expect(codes).toHaveLength(10);
    const text = JSON.stringify([factors, codes]);
    for (const code of app.recoveryCodes) expect(text).not.toContain(code.replaceAll('-', ''));
  });

  it('are added only with the password, or with the one that is there', async () => {
    const { session } = await person();
    const now = clock.now();
    await expect(addAppFactor(session, { password: 'another one here', now })).rejects.toThrow(
      '422',
    );
    const first = await addAppFactor(session, { password: PASSWORD, now });
    const page = await session.get('/account/factors/app');
    expect(page.status).toBe(401);
    expect(await page.text()).toContain(ASKED);
    const posted = await session.post('/account/factors/app', {
      name: 'x',
      secret: 'y',
      code: '1',
    });
    expect(posted.status).toBe(401);
    later();
    const shown = await session.post('/account/confirmation', {
      to: '/account/factors/app',
      _factor: first.codeAt(clock.now()),
    });
    expect([shown.status, shown.headers.get('location')]).toEqual([303, '/account/factors/app']);
    expect((await session.get('/account/factors/app')).status).toBe(200);
    const second = await addAppFactor(session, { password: '', now: clock.now() });
    expect(second.recoveryCodes).toEqual([]);
  });

  it('are asked for again before an account is removed, with what was typed, for ten minutes', async () => {
    const admin = await withApp('admin');
    const [one, two] = [await person(), await person()];
    const removal = (id: string) => `/admin/accounts/${id}/removal`;
    const asked = await admin.session.post(removal(one.id), { login: one.login });
    expect(asked.status).toBe(401);
    const page = await asked.text();
    expect(page).toContain(`action="${removal(one.id)}"`);
    expect(page).toContain(one.login);
    const wrong = await admin.session.post(removal(one.id), {
      login: one.login,
      _factor: '000000',
    });
    expect(wrong.status).toBe(422);
    expect(await test.app.get(AccountService).byId(one.id)).not.toBeNull();
    later();
    const done = await admin.session.post(removal(one.id), {
      login: one.login,
      _factor: admin.app.codeAt(clock.now()),
    });
    expect(done.status).toBe(303);
    expect((await admin.session.post(removal(two.id), { login: two.login })).status).toBe(303);
    expect(await test.app.get(AccountService).byId(two.id)).toBeNull();
  });

  it('lead on to a page of ours only', async () => {
    const { session } = await person();
    for (const to of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere',
      '/s/x',
    ]) {
      const answer = await session.post('/account/confirmation', { to });
      expect([to, answer.headers.get('location')]).toEqual([to, '/rep']);
    }
  });

  it('stay when the password is new, and are taken off by two other reps alone', async () => {
    const owner = await withApp();
    const [one, other] = [await person(), await person()];
    const asked = await postForm(`${test.url}/login/forgotten`, { login: owner.login });
    const [path] = asked.headers.get('location')!.split('?');
    const home = await (await one.session.get('/rep')).text();
    const approval = /action="(\/account\/resets\/\w+\/approval)"/.exec(home)![1]!;
    await one.session.post(approval, {});
    const chosen = { password: PASSWORD, passwordAgain: PASSWORD };
    expect((await postForm(test.url + path!, chosen)).status).toBe(303);
    await begin(owner.login);

    const lost = `/rep/lost-factors/${owner.id}`;
    const session = owner.session;
    expect((await session.get('/account')).status).toBe(303);
    expect((await one.session.post(lost, {})).status).toBe(303);
    const proposal = async (by: TestSession) =>
      /action="(\/rep\/agreements\/\w+)\/agree"/.exec(
        await (await by.get('/rep/lost-factors')).text(),
      )?.[1];
    expect(await proposal(one.session)).toBeUndefined();
    const agreeing = await proposal(other.session);
    expect((await other.session.post(`${agreeing!}/agree`, {})).status).toBe(303);
    const inside = await openSession(test.url, owner.login, PASSWORD);
    expect((await inside.get('/rep')).status).toBe(200);
    const { entries } = await test.app.get(TrailReader).whole();
    expect(entries.findLast(({ kind }) => kind === 'factors-cleared')).toMatchObject({
      by: { login: other.login },
      about: { id: owner.id },
    });
  });

  it('cannot be taken off by their own account as one of the two', async () => {
    const owner = await withApp();
    const one = await person();
    const lost = `/rep/lost-factors/${owner.id}`;
    later();
    const proof = { _factor: owner.app.codeAt(clock.now()) };
    const own = await owner.session.post(lost, proof);
    expect([own.status, await own.text()]).toEqual([
      409,
      expect.stringContaining('your own account'),
    ]);
    await one.session.post(lost, {});
    const page = await (await owner.session.get('/rep/lost-factors')).text();
    const agree = /action="(\/rep\/agreements\/\w+\/agree)"/.exec(page)![1]!;
    expect((await owner.session.post(agree, {})).status).toBe(409);
    expect((await one.session.post(`/rep/lost-factors/${one.id}`, {})).status).toBe(409);
  });

  it('go one by one, and the recovery codes with the last', async () => {
    const { id, session, app, login } = await withApp();
    later();
    const page = await (await session.get('/account/factors')).text();
    const removal = /action="(\/account\/factors\/\w+\/removal)"/.exec(page)![1]!;
    expect((await session.post(removal, {})).status).toBe(401);
    const done = await session.post(removal, { _factor: app.codeAt(clock.now()) });
    expect(done.status).toBe(303);
    const office = test.app.get<Database>(OFFICE_DATABASE);
    expect(await office.run((m) => m.countBy(RecoveryCode, { accountId: id }))).toBe(0);
    expect((await postForm(`${test.url}/login`, { login, password: PASSWORD })).status).toBe(303);
  });

  it('and all devices of an account are signed out with one press', async () => {
    const { session, login } = await person();
    const other = await openSession(test.url, login, PASSWORD);
    const ended = await session.post('/account/sessions/end', {});
    expect(ended.headers.get('set-cookie')).toMatch(/^cahier_session=; .*Max-Age=0/);
    for (const one of [session, other]) expect((await one.get('/account')).status).toBe(303);
  });
});
