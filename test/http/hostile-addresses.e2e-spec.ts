import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/testing-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp('sqlite');
});
afterAll(() => test.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends a path as it is; `fetch` would put it in order first. */
function get(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(new URL(test.url), { path }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += String(chunk)));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    call.on('error', reject).end();
  });
}

it.each(['/s/%ff%3Cscript%3Ex', '/%', `/s/${'marker'.repeat(60)}`])(
  'answers an address that cannot be read without echoing it (%#)',
  async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/script|marker|FST_/);
  },
);
