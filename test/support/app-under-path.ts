import type { AddressInfo } from 'node:net';
import type { Role } from '../../src/web/index.js';
import { startPathProxy } from './path-proxy.js';
import { signIn, startTestApp, type TestApp, type TestSession } from './testing-app.js';

export const PATH = '/ask/cahier';

/** The application as people see it who use a folder of somebody's host. */
export interface AppUnderPath extends TestApp {
  readonly strayed: readonly string[];
}

export async function startAppUnderPath(takesPathOff: boolean): Promise<AppUnderPath> {
  let port = 0;
  const proxy = await startPathProxy(PATH, () => port, takesPathOff);
  const { app, close } = await startTestApp('sqlite', { CAHIER_PUBLIC_URL: proxy.url });
  port = (app.getHttpServer().address() as AddressInfo).port;
  return {
    app,
    url: proxy.url,
    strayed: proxy.strayed,
    close: async () => {
      await proxy.close();
      await close();
    },
  };
}

/** Signs in there; takes paths with the folder, as pages name them, and without. */
export async function signInUnderPath(test: AppUnderPath, role: Role): Promise<TestSession> {
  const session = await signIn(test, role);
  const known = (path: string): string => (path.startsWith(PATH) ? path.slice(PATH.length) : path);
  return {
    ...session,
    get: (path) => session.get(known(path)),
    post: (path, fields) => session.post(known(path), fields),
  };
}
