import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sayRefusal } from '../../src/language/index.js';
import { runHere } from '../cli/run-here.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';
import { type RunningProcess, startServerProcess } from '../support/server-process.js';

const root = mkdtempSync(join(tmpdir(), 'cahier-start-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly stdout: string;
}

/** Runs the built command line to its end. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/joined/cli.js', ...args], {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
    });
    let stderr = '';
    let stdout = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.on('exit', (code) => resolve({ code, stderr, stdout }));
  });
}

function expectOneSentence({ code, stderr }: Ended, words: RegExp): void {
  expect(code).toBeGreaterThan(0);
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
}

/** What a start is refused with in this process: that one of its own says it in a line, and ends, others show. */
async function refusedHere(...args: readonly string[]): Promise<string> {
  const { output, warning, refusal } = await runHere(...args);
  expect([output, warning]).toEqual(['', '']);
  return sayRefusal(refusal!, 'en');
}

describe('a start that cannot succeed', () => {
  let running: RunningProcess;
  let stored: TestStorage;
  const used = join(root, 'used');
  beforeAll(async () => {
    running = await startServerProcess(used);
    stored = await createTestStorage('sqlite', {}, 'migrated');
  });
  afterAll(async () => {
    await running.stop();
    await stored.remove();
  });

  it('says that another process has the data folder, and leaves that one running', async () => {
    expectOneSentence(
      await run(['serve', '--port', '0', '--data', used]),
      /Another Cahier is running/,
    );
    expect((await fetch(`${running.address}/`)).status).toBe(200);
  });

  it('says that the port is in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await refusedHere('serve', '--port', String(port), '--data', join(root, 'port'));
    server.close();
    expect(said).toMatch(/port is already in use/);
  });

  it('says that the data folder is a file', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, 'kept');
    const said = await refusedHere('serve', '--port', '0', '--data', file);
    expect(said).toMatch(/data folder cannot be used/);
  });

  it.each(['/proc/cahier/data', '/dev/null/data'])(
    'says that the data folder cannot be made: %s',
    async (folder) => {
      const said = await refusedHere('serve', '--port', '0', '--data', folder);
      expect(said).toMatch(/data folder cannot be used/);
    },
  );

  it('refuses to make a demo of a folder that holds real data', async () => {
    const { dataFolder } = stored.configuration;
    const said = await refusedHere('demo', '--fresh', '--no-serve', '--data', dataFolder);
    expect(said).toMatch(/real data/);
    expect(existsSync(join(dataFolder, 'office.sqlite'))).toBe(true);
  });

  it('says that a database of the folder is damaged, and leaves it as it was', async () => {
    const { dataFolder } = stored.configuration;
    const file = join(dataFolder, 'office.sqlite');
    const damaged = 'this is no database, but somebody may still need it'.repeat(50);
    chmodSync(file, 0o600);
    writeFileSync(file, damaged);
    const said = await refusedHere('serve', '--port', '0', '--data', dataFolder);
    expect(said).toMatch(/data folder cannot be used/);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('lists every bad setting by name and shows none of the values', async () => {
    const ended = await run(['serve'], {
      PORT: 'seventy',
      CAHIER_PUBLIC_URL: 'ftp://secret',
      CAHIER_TRUSTED_PROXIES: 'secret.orvalmont.example',
      CAHIER_OFFICE_URL: 'postgresql://u:hidden@localhost/x',
    });
    expectOneSentence(
      ended,
      /PORT.*CAHIER_PUBLIC_URL.*CAHIER_TRUSTED_PROXIES.*CAHIER_RESPONSES_URL/,
    );
    expect(ended.stderr).not.toMatch(/seventy|secret|hidden/);
  });

  it('says that PostgreSQL cannot be reached', async () => {
    Object.assign(process.env, {
      CAHIER_OFFICE_URL: 'postgresql://u:hidden@127.0.0.1:1/a',
      CAHIER_ELIGIBILITY_URL: 'postgresql://u:hidden@127.0.0.1:1/c',
      CAHIER_RESPONSES_URL: 'postgresql://u:hidden@127.0.0.1:1/b',
    });
    const said = await refusedHere('serve', '--port', '0', '--data', join(root, 'pg'));
    expect(said).toMatch(/PostgreSQL cannot be used/);
    expect(said).not.toContain('hidden');
  });

  it('leaves what runs to stop cleanly on Ctrl-C, with the write-ahead log truncated', async () => {
    expect((await fetch(`${running.address}/`)).status).toBe(200);
    expect(await running.stop('SIGINT')).toBe(0);
    expect(existsSync(join(used, 'responses.sqlite-wal'))).toBe(false);
  });
});
