import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, FirstAdminLink } from '../../src/accounts/index.js';
import { Removals } from '../../src/agreements/removal/removals.js';
import { ENGINES, postForm, signIn, startTestApp, type TestApp } from '../support/testing-app.js';

const PASSWORD = 'a lantern in the attic';
const CHOSEN = { password: PASSWORD, passwordAgain: PASSWORD, language: 'en' };

const sessionOf = (answer: Response): string =>
  (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

const linkIn = (html: string): string => /\/setup\/[\w-]{43}/.exec(html)?.[0] ?? '';

describe.each(ENGINES)('accounts on %s', (engine) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp(engine);
  });
  afterAll(() => test.close());

  const tryLogin = (login: string, password: string, headers: Record<string, string> = {}) =>
    postForm(`${test.url}/login`, { login, password }, headers);
  const makeAccount = (login: string, role: 'admin' | 'rep' = 'rep') =>
    test.app.get(AccountService).create({ login, password: PASSWORD, role, language: 'en' });

  describe('the first admin link', () => {
    let ended = '';
    let current = '';
    beforeAll(async () => {
      ended = (await test.app.get(FirstAdminLink).issueIfNeeded())!;
      current = (await test.app.get(FirstAdminLink).issueIfNeeded())!;
    });

    it('ends when a later start issues another one', async () => {
      expect((await fetch(`${test.url}${ended}`)).status).toBe(404);
      const answer = await postForm(`${test.url}${ended}`, { login: 'first', ...CHOSEN });
      expect(answer.status).toBe(404);
    });

    it('shows the form again with the login, never the passwords, when they differ', async () => {
      const fields = { login: '<first>', ...CHOSEN, passwordAgain: 'another thing' };
      const answer = await postForm(`${test.url}${current}?lang=en`, fields);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('href="#passwordAgain"');
      expect(html).toContain('href="#login"');
      expect(html).toContain('value="&lt;first&gt;"');
      expect(html).not.toContain(PASSWORD);
    });

    it('refuses a field that it does not know, such as a role', async () => {
      const fields = { login: 'first', ...CHOSEN, role: 'rep' };
      expect((await postForm(`${test.url}${current}`, fields)).status).toBe(422);
    });

    it('makes one account however often it is sent at once', async () => {
      const answers = await Promise.all(
        ['first', 'second', 'third'].map((login) =>
          postForm(`${test.url}${current}`, { login, ...CHOSEN }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
      expect(await test.app.get(AccountService).list()).toHaveLength(1);
      expect(await test.app.get(FirstAdminLink).issueIfNeeded()).toBeUndefined();
    });
  });

  describe('inviting', () => {
    it('refuses a login that is taken and keeps the link', async () => {
      await makeAccount('taken');
      const admin = await signIn(test, 'admin');
      const page = await admin.post('/admin/accounts/invitations', { role: 'rep' });
      const link = `${test.url}${linkIn(await page.text())}`;
      expect((await postForm(link, { login: 'TAKEN', ...CHOSEN })).status).toBe(409);
      expect((await postForm(link, { login: 'not-taken', ...CHOSEN })).status).toBe(303);
    });

    it('makes a rep of the person, once', async () => {
      const admin = await signIn(test, 'admin');
      const page = await admin.post('/admin/accounts/invitations', { role: 'rep' });
      const link = `${test.url}${linkIn(await page.text())}`;
      const answer = await postForm(link, { login: 'invited', ...CHOSEN });
      expect(answer.headers.get('location')).toBe('/rep');
      expect(sessionOf(answer)).toMatch(/^cahier_session=/);
      expect((await postForm(link, { login: 'again', ...CHOSEN })).status).toBe(404);
    });

    it('tells links apart that wait, and ends one that is withdrawn', async () => {
      const admin = await signIn(test, 'admin');
      const invite = async (forWhom: string) =>
        linkIn(
          await (await admin.post('/admin/accounts/invitations', { role: 'rep', forWhom })).text(),
        );
      const [vera, olaf] = [await invite(' Vera\t<Lind> '), await invite('Olaf Berg')];
      const list = await (await admin.get('/admin/accounts')).text();
      expect(list).toContain('Vera &lt;Lind&gt;');
      expect(list).toContain('Olaf Berg');
      expect(list).not.toContain(vera.split('/').at(-1));
      const item = list.split('<tr>').find((one) => one.includes('Olaf Berg'))!;
      const path = /\/admin\/accounts\/invitations\/[0-9a-f]{64}\/withdrawal/.exec(item)![0];
      expect((await admin.post(path, {})).status).toBe(303);
      expect((await fetch(`${test.url}${olaf}`)).status).toBe(404);
      expect((await fetch(`${test.url}${vera}`)).status).toBe(200);
    });

    it('makes a link for every name of a list, each for its person', async () => {
      const admin = await signIn(test, 'admin');
      const forWhom = 'Nora Feld\r\n\r\nJan Ruis\r\nMia Sand';
      const answer = await admin.post('/admin/accounts/invitations', { role: 'rep', forWhom });
      const page = await answer.text();
      const links = [...page.matchAll(/>(Nora Feld|Jan Ruis|Mia Sand)<[^]*?(\/setup\/[^<]+)</g)];
      expect(links.map(([, name]) => name)).toEqual(['Nora Feld', 'Jan Ruis', 'Mia Sand']);
      expect(new Set(links.map(([, , link]) => link)).size).toBe(3);
      for (const [, , link] of links) expect((await fetch(`${test.url}${link}`)).status).toBe(200);
      const list = await (await admin.get('/admin/accounts')).text();
      for (const [, name] of links) expect(list).toContain(name);
    });

    it.each([
      ['who has one that waits', 'Ida Holm', 'Rune Vik\nIda Holm'],
      ['who is named twice', '', 'Kaja Moe\nKaja Moe'],
    ])('makes no second link for somebody %s, and keeps the list', async (_who, first, forWhom) => {
      const admin = await signIn(test, 'admin');
      const invite = (names: string) =>
        admin.post('/admin/accounts/invitations', { role: 'rep', forWhom: names });
      if (first !== '') expect((await invite(first)).status).toBe(200);
      const before = await (await admin.get('/admin/accounts')).text();
      const answer = await invite(forWhom);
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('would have two links that nobody can tell apart');
      expect(page).toContain(forWhom);
      const rows = (html: string) => html.split('/withdrawal"').length;
      expect(rows(await (await admin.get('/admin/accounts')).text())).toBe(rows(before));
    });

    it('makes one link for somebody whom three forms name at once', async () => {
      const admin = await signIn(test, 'admin');
      for (let round = 0; round < 5; round += 1) {
        const fields = { role: 'rep', forWhom: `Liv Aas ${round}` };
        const invite = async () => (await admin.post('/admin/accounts/invitations', fields)).status;
        const statuses = await Promise.all([invite(), invite(), invite()]);
        expect(statuses.toSorted()).toEqual([200, 422, 422]);
      }
    });

    it('makes none of a list with a name that is too long, says so and keeps the list', async () => {
      const admin = await signIn(test, 'admin');
      const forWhom = `Elin Ost\n${'x'.repeat(101)}`;
      const answer = await admin.post('/admin/accounts/invitations', { role: 'admin', forWhom });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('Write one name on each line, 30 people at most');
      expect(page).toContain(forWhom);
      expect(page).toContain('value="admin" selected');
      expect(await (await admin.get('/admin/accounts')).text()).not.toContain('Elin Ost');
    });

    it('refuses a role that does not exist', async () => {
      const admin = await signIn(test, 'admin');
      const answer = await admin.post('/admin/accounts/invitations', { role: 'first-admin' });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('Choose a role of the list.');
    });
  });

  describe('removing an account', () => {
    it('is refused without the login typed again, and for one’s own account', async () => {
      const admin = await signIn(test, 'admin');
      const { id } = await makeAccount(`staying-${engine}`);
      const path = `/admin/accounts/${id}/removal`;
      expect((await admin.post(path, { login: 'staying' })).status).toBe(422);
      const list = await test.app.get(AccountService).list();
      const page = await (await admin.get('/account')).text();
      const own = list.find(({ login }) => page.includes(`signed in as ${login}.`))!;
      const answer = await admin.post(`/admin/accounts/${own.id}/removal`, { login: own.login });
      expect(answer.status).toBe(409);
    });

    it('signs the person out everywhere', async () => {
      const admin = await signIn(test, 'admin');
      const { id } = await makeAccount('leaving');
      const cookie = sessionOf(await tryLogin('leaving', PASSWORD));
      const answer = await admin.post(`/admin/accounts/${id}/removal`, { login: 'leaving' });
      expect(answer.status).toBe(303);
      const page = await fetch(`${test.url}/account`, { headers: { cookie }, redirect: 'manual' });
      expect(page.status).toBe(303);
      expect((await admin.get(`/admin/accounts/${id}/removal`)).status).toBe(404);
      expect((await admin.get('/admin/accounts/%00/removal')).status).toBe(404);
    });

    it('always leaves an admin, even when all are removed at once', async () => {
      const accounts = test.app.get(AccountService);
      const admins = (await accounts.list()).filter(({ role }) => role === 'admin');
      const removals = test.app.get(Removals);
      const outcomes = await Promise.allSettled(admins.map(({ id }) => removals.removeAlone(id)));
      const left = (await accounts.list()).filter(({ role }) => role === 'admin');
      expect(left).toHaveLength(1);
      expect(outcomes).toContainEqual({ status: 'fulfilled', value: 'last-admin' });
    });
  });

  describe('one’s own account', () => {
    it('keeps its password when the current one is wrong or the new one too short', async () => {
      const rep = await signIn(test, 'rep');
      const next = { password: 'nine char', passwordAgain: 'nine char' };
      const short = await rep.post('/account/password', { current: 'x', ...next });
      expect(short.status).toBe(422);
      const wrong = await rep.post('/account/password', {
        current: 'not the password',
        password: PASSWORD,
        passwordAgain: PASSWORD,
      });
      expect(wrong.status).toBe(422);
      expect(await wrong.text()).toContain('This is not your current password');
    });

    it('signs the other browsers out when the password changes', async () => {
      await makeAccount('careful');
      const other = sessionOf(await tryLogin('careful', PASSWORD));
      const cookie = sessionOf(await tryLogin('careful', PASSWORD));
      const page = await (await fetch(`${test.url}/account`, { headers: { cookie } })).text();
      const fields = {
        _csrf: /name="_csrf" value="(\w+)"/.exec(page)?.[1] ?? '',
        current: PASSWORD,
        password: 'the attic is empty now',
        passwordAgain: 'the attic is empty now',
      };
      const answer = await postForm(`${test.url}/account/password`, fields, { cookie });
      expect(answer.status).toBe(303);
      for (const [session, status] of [
        [other, 303],
        [cookie, 303],
        [sessionOf(answer), 200],
      ] as const) {
        const again = await fetch(`${test.url}/account`, {
          headers: { cookie: session },
          redirect: 'manual',
        });
        expect(again.status).toBe(status);
      }
      expect((await tryLogin('careful', PASSWORD)).status).toBe(422);
    });

    it('changes the language of its pages', async () => {
      const rep = await signIn(test, 'rep');
      expect((await rep.post('/account/language', { language: 'de' })).status).toBe(303);
      expect(await (await rep.get('/account')).text()).toContain('<html lang="de">');
    });
  });
});
