import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

describe('the check for what nobody uses', () => {
  let copy: string;
  beforeAll(() => {
    copy = copyTree();
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('names a dependency that nothing imports', () => {
    const file = join(copy, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    manifest.dependencies['left-over'] = '1.0.0';
    writeFileSync(file, JSON.stringify(manifest, null, 2));
    expect(unusedIn(copy)).toMatch(/Unused dependencies[^]*left-over/);
  });

  it('names a file that nothing imports', () => {
    writeFileSync(join(copy, 'src/credentials/left-over-file.ts'), 'export const nobody = 1;\n');
    expect(unusedIn(copy)).toMatch(/Unused files[^]*left-over-file\.ts/);
  });

  it('names an export that nothing imports', () => {
    const file = join(copy, 'src/credentials/crockford.ts');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nexport const leftOver = 1;\n`);
    expect(unusedIn(copy)).toMatch(/Unused exports[^]*leftOver +src\/credentials\/crockford\.ts/);
  });

  it('names nothing in the tree as it is', () => {
    expect(unusedIn(ROOT)).toBe('');
  });
});
