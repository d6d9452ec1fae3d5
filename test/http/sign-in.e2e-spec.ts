import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '../../src/accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { ENGINES, postForm, signIn, startTestApp, type TestApp } from '../support/testing-app.js';

const PASSWORD = 'a lantern in the attic';

const sessionOf = (answer: Response): string =>
  (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe.each(ENGINES)('signing in and being let in, on %s', (engine) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp(engine);
  });
  afterAll(() => test.close());

  const tryLogin = (login: string, password: string, headers: Record<string, string> = {}) =>
    postForm(`${test.url}/login`, { login, password }, headers);
  const makeAccount = (login: string, role: 'admin' | 'rep' = 'rep') =>
    test.app.get(AccountService).create({ login, password: PASSWORD, role, language: 'en' });

  describe('signing in', () => {
    it('gives an unknown login and a wrong password the same page', async () => {
      await makeAccount('mira');
      const answers = [];
      for (const login of ['mira', 'nobody']) {
        const answer = await tryLogin(login, 'not the password');
        const html = await answer.text();
        answers.push({ status: answer.status, html: html.replaceAll(login, '') });
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(422);
    });

    it.each(['hassled', 'unheard-of'])('refuses the eleventh attempt on %s', async (login) => {
      if (login === 'hassled') await makeAccount(login);
      for (let i = 0; i < 10; i++) await tryLogin(login, 'not the password');
      expect((await tryLogin(login, PASSWORD)).status).toBe(429);
    });

    it('refuses a form from another site', async () => {
      await makeAccount('lured');
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://other.example' },
      ] as Record<string, string>[]) {
        expect((await tryLogin('lured', PASSWORD, headers)).status).toBe(403);
      }
    });

    it('refuses hostile logins without a fault', async () => {
      for (const login of ['', '\u0000', 'a'.repeat(10_000), '\ud800']) {
        expect((await tryLogin(login, PASSWORD)).status).toBe(422);
      }
    });

    it('sets a cookie that scripts and other sites cannot use, and stores it nowhere', async () => {
      await makeAccount('ode');
      const answer = await tryLogin(' ODE ', PASSWORD);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/rep');
      expect(answer.headers.get('set-cookie')).toMatch(
        /^cahier_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
      );
      const token = sessionOf(answer).split('=')[1]!;
      const office = test.app.get<Database>(OFFICE_DATABASE);
      const stored = await office.run((manager) => manager.query('SELECT * FROM session'));
      expect(JSON.stringify(stored)).not.toContain(token);
    });

    it('ends the session that the browser had before', async () => {
      await makeAccount('twice');
      const before = sessionOf(await tryLogin('twice', PASSWORD));
      await tryLogin('twice', PASSWORD, { cookie: before });
      const page = await fetch(`${test.url}/account`, {
        headers: { cookie: before },
        redirect: 'manual',
      });
      expect(page.status).toBe(303);
    });
  });

  describe('whoever had to sign in first', () => {
    const askedFor = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`${test.url}${path}`, { headers, redirect: 'manual' })).headers.getSetCookie();

    it('goes on to the page that was asked for, once', async () => {
      await makeAccount('underway');
      const [wanted = ''] = await askedFor('/rep/trail?page=2');
      expect(wanted).toMatch(
        /^cahier_wanted=[\w%]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=600$/,
      );
      const [cookie = ''] = wanted.split(';');
      const answer = await tryLogin('underway', PASSWORD, { cookie });
      expect(answer.headers.get('location')).toBe('/rep/trail?page=2');
      const [session = '', over] = answer.headers.getSetCookie();
      expect(over).toMatch(/^cahier_wanted=; .*Max-Age=0$/);
      const both = { cookie: `${cookie}; ${session.split(';')[0]}` };
      const again = await fetch(`${test.url}/login`, { headers: both, redirect: 'manual' });
      expect(again.headers.get('location')).toBe('/rep/trail?page=2');
    });

    it('is not kept for what is no page of its own', async () => {
      for (const path of ['/rep/surveys/00/report.pdf', `/rep/${'a'.repeat(400)}`])
        expect(await askedFor(path)).toEqual([]);
      expect(await askedFor('/rep', { 'sec-fetch-dest': 'iframe' })).toEqual([]);
    });

    it.each([
      ...['/admin', '/account/../admin', '//other.example', '/rep//other.example', '/rep\\other'],
      ...['https://other.example/rep', '/rep?to=https://other.example', '/representative', '%'],
    ])('is not led to %s', async (path) => {
      const login = `led-${randomBytes(4).toString('hex')}`;
      await makeAccount(login);
      const cookie = `cahier_wanted=${path === '%' ? path : encodeURIComponent(path)}`;
      const answer = await tryLogin(login, PASSWORD, { cookie });
      expect(answer.headers.get('location')).toBe('/rep');
    });
  });

  describe('the guard', () => {
    it('takes a stranger to the sign-in page', async () => {
      for (const path of ['/account', '/admin/accounts']) {
        const answer = await fetch(`${test.url}${path}`, { redirect: 'manual' });
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toBe('/login');
      }
    });

    it('refuses a rep the pages and the forms of admins', async () => {
      const rep = await signIn(test, 'rep');
      expect((await rep.get('/admin/accounts')).status).toBe(403);
      expect((await rep.post('/admin/accounts/invitations', { role: 'admin' })).status).toBe(403);
    });

    it('refuses a form without the token of this very session', async () => {
      const [admin, other] = [await signIn(test, 'admin'), await signIn(test, 'admin')];
      for (const fields of [{}, { _csrf: '' }, { _csrf: other.csrf }] as Record<string, string>[]) {
        const answer = await postForm(
          `${test.url}/admin/accounts/invitations`,
          { role: 'rep', ...fields },
          { cookie: admin.cookie },
        );
        expect(answer.status).toBe(403);
      }
    });

    it('refuses a form from another site even with the right token', async () => {
      const { cookie, csrf } = await signIn(test, 'admin');
      const answer = await postForm(
        `${test.url}/admin/accounts/invitations`,
        { role: 'rep', _csrf: csrf },
        { cookie, 'sec-fetch-site': 'cross-site' },
      );
      expect(answer.status).toBe(403);
    });

    it('knows nobody after signing out', async () => {
      const rep = await signIn(test, 'rep');
      const answer = await rep.post('/logout', {});
      expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
      expect((await rep.get('/account')).status).toBe(303);
    });
  });

  it('opens the home page to everybody in the language asked for', async () => {
    const page = await fetch(`${test.url}/?lang=de`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Anonyme Befragungen');
  });

  it('takes somebody signed in from the home page to the room of the role', async () => {
    const answer = await (await signIn(test, 'admin')).get('/');
    expect(answer.headers.get('location')).toBe('/admin');
  });
});
