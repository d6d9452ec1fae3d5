import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

/** Sends a form under a `Host` that a stranger chose; `fetch` would not. */
function postAs(host: string, url: string, cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString();
  return new Promise<string>((resolve, reject) => {
    const headers = {
      host,
      cookie,
      'x-forwarded-host': host,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve(text));
    });
    sent.on('error', reject).end(body);
  });
}

describe.each([
  ['as configured', { CAHIER_PUBLIC_URL: 'https://ask.example.org' }, 'https://ask.example.org'],
  ['where the server listens', {}, undefined],
])('a link for a new account leads %s', (_, settings, configured) => {
  let test: TestApp;
  let admin: TestSession;
  beforeAll(async () => {
    test = await startTestApp('sqlite', settings);
    admin = await signIn(test, 'admin');
  });
  afterAll(() => test.close());

  it('whatever Host the request claims', async () => {
    const page = await postAs(
      'evil.example',
      `${test.url}/admin/accounts/invitations`,
      admin.cookie,
      {
        _csrf: admin.csrf,
        role: 'rep',
      },
    );
    expect(page).not.toContain('evil.example');
    expect(page).toContain(`${configured ?? test.url}/setup/`);
    expect(page.includes('does not know its public address')).toBe(configured === undefined);
  });
});
