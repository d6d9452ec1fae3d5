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
import { sayRefusal } from '../../src/language/index.js';
import { runHere } from '../cli/run-here.js';
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

/** The built server (`npm run build`), as an account makes files that others may read. */
describe('what a server leaves on its disk', () => {
  /** Made by the one server, which is killed there, and found open by the next. */
  const deep = join(root, 'made', 'deep');

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
    const server = await startServerProcess(deep);
    const status = `/proc/${server.pid}/status`;
    if (existsSync(status)) expect(readFileSync(status, 'utf8')).toMatch(/^Umask:\s+0077$/m);
    expect(rightsOf(deep) & OTHERS).toBe(0);
    await server.stop('SIGKILL');
  });

  it('is shut for the others where an earlier version left it open', async () => {
    const left = readdirSync(deep);
    expect(left).toEqual(expect.arrayContaining(['office.sqlite', 'office.sqlite-wal']));
    for (const name of left) chmodSync(join(deep, name), 0o644);
    chmodSync(deep, 0o755);
    const next = await startServerProcess(deep);
    const databases = readdirSync(deep).filter((name) => name.includes('.sqlite'));
    expect(databases.filter((name) => rightsOf(join(deep, name)) & OTHERS)).toEqual([]);
    expect(rightsOf(deep) & 0o777).toBe(0o700);
    await next.stop();
  });
});

describe('a folder that others may enter', () => {
  it.each([
    ['holds something else besides', 0o755],
    ['is shared by many accounts', 0o1777],
  ])('is refused with what to do where it %s, and left as it is', async (about, mode) => {
    const folder = makeFolder(`foreign-${mode}`, mode);
    if (mode === 0o755) writeFileSync(join(folder, 'accounts.ods'), 'of somebody');
    const { refusal } = await runHere('serve', '--port', '0', '--data', folder);
    expect([about, refusal?.category]).toEqual([about, 'refused']);
    const said = sayRefusal(refusal!, 'en');
    expect(said).toMatch(/^Other accounts .* may enter the data folder.*chmod 700.*CAHIER_DATA/);
    expect(rightsOf(folder) & 0o7777).toBe(mode);
    expect(readdirSync(folder).filter((name) => name !== 'accounts.ods')).toEqual([]);
  });
});
