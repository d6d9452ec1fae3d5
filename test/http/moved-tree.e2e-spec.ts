import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTree, ROOT } from '../support/copy-tree.js';

/** An account that owns nothing here; root would be let through every right. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const canActAs =
  process.platform !== 'win32' && spawnSync(process.execPath, ['-e', '0'], as).status === 0;

let copy: string;
let data: string;

/** Nobody may make, replace or remove a file below. */
function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeReadOnly(join(folder, entry.name));
  }
  chmodSync(folder, 0o555);
}

interface Started {
  readonly said: string;
  readonly code: number | null;
}

/** Starts the copy, and stops it as soon as it runs. */
function start(): Promise<Started> {
  return new Promise((resolve) => {
    const args = [join(copy, 'scripts', 'run.mjs'), 'serve', '--port', '0', '--data', data];
    const child = spawn(process.execPath, args, {
      ...as,
      cwd: copy,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let said = '';
    const listen = (chunk: unknown) => {
      said += String(chunk);
      if (said.includes('running at')) child.kill('SIGTERM');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => resolve({ said, code }));
  });
}

(canActAs ? describe : describe.skip)('a built tree that was copied and may not be written', () => {
  beforeAll(() => {
    copy = copyTree();
    cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true });
    data = mkdtempSync(join(tmpdir(), 'cahier-moved-'));
    chmodSync(data, 0o777);
    data = join(data, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (isRoot) spawnSync('chown', [String(NOBODY), data]);
    makeReadOnly(copy);
  });
  afterAll(() => {
    spawnSync('chmod', ['-R', 'u+w', copy]);
    rmSync(copy, { recursive: true, force: true });
    rmSync(join(data, '..'), { recursive: true, force: true });
  });

  it('says in one sentence that it is not built, when a source has changed', async () => {
    const source = join(copy, 'src', 'main.ts');
    chmodSync(source, 0o644);
    cpSync(source, `${data}.kept`);
    appendFileSync(source, '// another line\n');
    const { said, code } = await start();
    cpSync(`${data}.kept`, source);
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^This copy of Cahier is not built .* may not write here: [^\n]*$/);
  });

  it('starts without building, by an account that does not own it', async () => {
    const { said } = await start();
    expect(said).toContain('running at http');
    expect(said).not.toContain('Building');
  });
});
