import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from '@jest/globals';
import { REFUSING } from '../../scripts/build-council.mjs';
import { readImports, roomOf, SRC } from './read-imports.js';

/** Every source that the holders' page is made of, from its script on. */
function reached(): ReadonlySet<string> {
  const imports = readImports();
  const found = new Set([join('browser', 'council.ts')]);
  for (const file of found) {
    for (const { target } of imports.filter((one) => one.file === file && one.target[0] === '.')) {
      const path = join(dirname(file), target).replace(/\.js$/, '.ts');
      if (existsSync(join(SRC, path))) found.add(path);
    }
  }
  return found;
}

it('has a sentence for whatever can be refused in the holders’ page', () => {
  const refusing = [...reached()].filter((file) => /^[^/\\]+[/\\]refusals\.ts$/.test(file));
  const rooms = refusing.map((file) => relative(SRC, join(SRC, file))).map((file) => dirname(file));
  expect(rooms).toContain(roomOf(join(SRC, 'holders', 'index.ts')));
  expect(rooms.filter((room) => !REFUSING.includes(room))).toEqual([]);
});
