import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServerProcess } from '../support/server-process.js';

/** What an account of its own gets that is not the owner's. */
const OTHERS = 0o077;

const root = mkdtempSync(join(tmpdir(), 'cahier-rest-'));
let umaskBefore: number;
beforeAll(() => {
  umaskBefore = process.umask(0o022);
});
afterAll(() => {
  process.umask(umaskBefore);
  rmSync(root, { recursive: true, force: true });
});

const rightsOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mode ?? 0;

/** Looks at a folder until told to stop, and notes every file that others could ever read. */
function watchRights(folder: string): { readonly stop: () => readonly string[] } {
  const open = new Set<string>();
  const look = (): void => {
    for (const name of readdirSync(folder)) {
      if ((rightsOf(join(folder, name)) & OTHERS) !== 0) open.add(name);
    }
  };
  const timer = setInterval(look, 1);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return [...open].sort();
    },
  };
}

const makeFolder = (name: string, mode: number): string => {
  const folder = join(root, name);
  mkdirSync(folder);
  chmodSync(folder, mode);
  return folder;
};

/** Runs the built command line to its end. */
function run(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/joined/cli.js', ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.on('exit', (code) => resolve({ code, said }));
  });
}

/** The built server (`npm run build`), as an account makes files that others may read. */
describe('what a server leaves on its disk', () => {
  it('is for no other account from its first moment, in a folder that others could enter', async () => {
    const folder = makeFolder('entered', 0o755);
    const rights = watchRights(folder);
    const server = await startServerProcess(folder);
    expect((await fetch(`${server.address}/login`)).status).toBe(200);
    const files = readdirSync(folder);
    expect(files).toEqual(
      expect.arrayContaining(['office.sqlite', 'office.sqlite-wal', 'responses.sqlite-shm']),
    );
    expect(rightsOf(folder) & 0o777).toBe(0o700);
    expect(rights.stop()).toEqual([]);
    expect(await server.stop()).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it('is made under a mask that leaves the others nothing', async () => {
    const server = await startServerProcess(join(root, 'made', 'deep'));
    const status = `/proc/${server.pid}/status`;
    if (existsSync(status)) expect(readFileSync(status, 'utf8')).toMatch(/^Umask:\s+0077$/m);
    expect(rightsOf(join(root, 'made', 'deep')) & OTHERS).toBe(0);
    await server.stop();
  });

  it('is shut for the others where an earlier version left it open', async () => {
    const folder = join(root, 'earlier');
    const first = await startServerProcess(folder);
    await first.stop('SIGKILL');
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
    chmodSync(folder, 0o755);
    const second = await startServerProcess(folder);
    const databases = readdirSync(folder).filter((name) => name.includes('.sqlite'));
    expect(databases.filter((name) => rightsOf(join(folder, name)) & OTHERS)).toEqual([]);
    expect(rightsOf(folder) & 0o777).toBe(0o700);
    await second.stop();
  });
});

describe('a folder that others may enter', () => {
  it.each([
    ['holds something else besides', 0o755],
    ['is shared by many accounts', 0o1777],
  ])('is refused with what to do where it %s, and left as it is', async (about, mode) => {
    const folder = makeFolder(`foreign-${mode}`, mode);
    if (mode === 0o755) writeFileSync(join(folder, 'accounts.ods'), 'of somebody');
    const { code, said } = await run(['serve', '--port', '0', '--data', folder]);
    expect([about, code]).toEqual([about, 3]);
    expect(said).toMatch(/Other accounts .* may enter the data folder.*chmod 700.*CAHIER_DATA/);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(rightsOf(folder) & 0o7777).toBe(mode);
    expect(readdirSync(folder).filter((name) => name !== 'accounts.ods')).toEqual([]);
  });
});
