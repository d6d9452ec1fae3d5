import { join } from 'node:path';
import type { Tree } from './tree.js';

/** Something that refuses a tree, and says what it refuses. */
export interface Law {
  readonly name: string;
  /** Nothing where the law is kept; else the line that names what is wrong. */
  broken(tree: Tree): string | undefined;
}

const firstLine = (text: string, like: RegExp): string =>
  text
    .split('\n')
    .find((line) => like.test(line))
    ?.replace('●', '')
    .trim() ?? text.trim().slice(-200);

const TSC = join('node_modules', 'typescript', 'bin', 'tsc');

/** What the compiler says of a tree, line by line. It remembers the last time beside the build. */
export const typeErrors = (tree: Tree): readonly string[] =>
  tree
    .run([
      ...[TSC, '--noEmit', '--pretty', 'false', '-p', 'tsconfig.check.json'],
      ...['--incremental', '--tsBuildInfoFile', join('dist', 'types.tsbuildinfo')],
    ])
    .said.split('\n')
    .filter((line) => line.includes('error TS'));

export const types: Law = { name: 'types', broken: (tree) => typeErrors(tree)[0] };

/** Specs that must pass; the title of the first that fails is what they say. */
export function specs(
  name: string,
  paths: readonly string[],
  { hasPostgres = false, hasPages = false } = {},
): Law {
  const jest = ['--experimental-vm-modules', join('node_modules', 'jest', 'bin', 'jest.js')];
  return {
    name,
    broken(tree) {
      // Pages do not start without the scripts that they load.
      const build = hasPages
        ? tree.run([join('scripts', 'build-browser.mjs')])
        : { ok: true, said: '' };
      if (!build.ok) return firstLine(build.said, /error/i);
      const { ok, said } = tree.run([...jest, '-w', '1', ...paths], { hasPostgres });
      return ok ? undefined : firstLine(said, /^\s*●/);
    },
  };
}

export const words = specs('words', ['test/architecture/words.spec.ts']);
