import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postForm, signIn, startTestApp, type TestApp } from '../support/testing-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp('sqlite');
});
afterAll(() => test.close());

const MENU = 'class="site-nav"';

describe('a page that refuses', () => {
  it.each([
    { role: 'rep', way: 'href="/rep/demands"' },
    { role: 'admin', way: 'href="/admin/accounts"' },
  ] as const)('has the menu of the role of a signed-in $role', async ({ role, way }) => {
    const session = await signIn(test, role);
    const other = role === 'rep' ? '/admin/accounts' : '/rep/demands';
    const answers = {
      'no such address': [await session.get(`/${role}/nowhere`), 404],
      'no such survey': [await session.get(`/${role}/surveys/${'0'.repeat(32)}`), 404],
      'of another role': [await session.get(other), 403],
      'another method': [await session.post(`/${role}`, {}), 405],
      'no such form': [await session.post(`/${role}/nowhere`, { text: 'a' }), 404],
      'too large': [await session.post('/account/password', { text: 'a'.repeat(300_000) }), 413],
    } as const;
    for (const [what, [answer, status]] of Object.entries(answers)) {
      const page = await answer.text();
      expect([what, answer.status, page.includes(MENU), page.includes(way)]).toEqual([
        ...[what, status, true, true],
      ]);
    }
  });

  it('has none for a visitor, for a form of another site, and where respondents come', async () => {
    const { cookie } = await signIn(test, 'rep');
    const elsewhere = { cookie, 'sec-fetch-site': 'cross-site' };
    const answers = [
      await fetch(`${test.url}/rep/nowhere`),
      await postForm(`${test.url}/rep/nowhere`, { text: 'a' }, elsewhere),
      await fetch(`${test.url}/s/nowhere/at/all`, { headers: { cookie } }),
      await fetch(`${test.url}/s/nowhere`, { headers: { cookie } }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(MENU);
    }
  });
});
