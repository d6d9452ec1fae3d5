import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '../../src/common/index.js';
import { AccountService } from '../../src/accounts/index.js';
import { createApp } from '../../src/server/serve.js';
import type { Role } from '../../src/web/index.js';
import { createTestStorage, type Engine, type TestStorage } from './databases.js';

export { ENGINES, type Engine } from './databases.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  /** Base address, on a port of its own. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The real application on fresh storage, listening on 127.0.0.1.
 *
 * @param clock another than the machine's
 */
export async function startTestApp(
  engine: Engine,
  settings: Readonly<Record<string, string>> = {},
  clock?: Clock,
): Promise<TestApp> {
  return startAppOn(await createTestStorage(engine, settings, 'migrated'), clock);
}

/** The same on storage that may hold something; it is removed with the application. */
export async function startAppOn(storage: TestStorage, clock?: Clock): Promise<TestApp> {
  const app = await createApp(storage.configuration, clock);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: await app.getUrl(),
    close: async () => {
      await app.close();
      await storage.remove();
    },
  };
}

export interface TestSession {
  readonly cookie: string;
  readonly csrf: string;
  get(path: string): Promise<globalThis.Response>;
  post(
    path: string,
    fields: Record<string, string | readonly string[]>,
  ): Promise<globalThis.Response>;
}

/** Makes an account of a role, signs it in over HTTP and keeps its cookie. */
export async function signIn(test: TestApp, role: Role): Promise<TestSession> {
  const login = `${role}-${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await test.app.get(AccountService).create({ login, password, role, language: 'en' });
  return openSession(test.url, login, password);
}

/** Signs in over HTTP and keeps the cookie. */
export async function openSession(
  url: string,
  login: string,
  password: string,
): Promise<TestSession> {
  const answer = await postForm(`${url}/login`, { login, password });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = await fetch(`${url}/account`, { headers: { cookie } });
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  return {
    cookie,
    csrf,
    get: (path) => fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' }),
    post: (path, fields) => postForm(`${url}${path}`, { _csrf: csrf, ...fields }, { cookie }),
  };
}

/** Posts a form as a browser would; a list repeats its field. */
export function postForm(
  url: string,
  fields: Record<string, string | readonly string[]>,
  headers: Record<string, string> = {},
): Promise<globalThis.Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
}
