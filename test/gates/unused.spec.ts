import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTree, ROOT } from '../support/copy-tree.js';

/** What the check of `npm run verify` says about the tree in `folder`; nothing when all is used. */
function unusedIn(folder: string): string {
  const knip = join(folder, 'node_modules', 'knip', 'bin', 'knip.js');
  const run = spawnSync(process.execPath, [knip, '--no-progress'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return run.stdout + run.stderr;
}

/** Puts something that nobody uses into a copy of the tree: one of each kind that there is. */
function leaveOver(copy: string): void {
  const change = (path: string, to: (text: string) => string): void => {
    const file = join(copy, path);
    writeFileSync(file, to(readFileSync(file, 'utf8')));
  };
  change('package.json', (text) => {
    const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
    manifest.dependencies['left-over'] = '1.0.0';
    return JSON.stringify(manifest, null, 2);
  });
  change('src/credentials/crockford.ts', (text) => `${text}\nexport const leftOver = 1;\n`);
  writeFileSync(join(copy, 'src/credentials/left-over-file.ts'), 'export const nobody = 1;\n');
}

describe('the check for what nobody uses', () => {
  let copy: string;
  let said: string;
  beforeAll(() => {
    copy = copyTree();
    // What the figures of `bench` are of.
    cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true });
    leaveOver(copy);
    said = unusedIn(copy);
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it.each([
    ['a dependency', /Unused dependencies \(1\)\nleft-over +package\.json/],
    ['a file', /Unused files \(1\)\nsrc\/credentials\/left-over-file\.ts/],
    ['an export', /Unused exports \(1\)\nleftOver +src\/credentials\/crockford\.ts/],
  ])('names %s that nothing imports', (_what, named) => {
    expect(said).toMatch(named);
  });

  it('names nothing else in the tree as it is', () => {
    expect(said.trim().split('\n')).toHaveLength(6);
  });
});
