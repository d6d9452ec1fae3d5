import { join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');
const SRC = join(ROOT, 'src');

/** What could store or send what is open. */
const OUTLET = /^(@nestjs\/|typeorm|fastify|better-sqlite3|pg |node:(fs|net|http|child_process))/;

interface Loaded {
  readonly files: ReadonlySet<string>;
  /** As `package <- the file that asks for it`. */
  readonly packages: readonly string[];
}

/** Everything that is loaded with a file when it runs, however indirectly: imports of types alone are not. */
async function loadedBehind(start: string): Promise<Loaded> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(SRC, start)],
    outdir: 'nowhere',
    ...{ bundle: true, write: false, metafile: true, treeShaking: false },
    ...{ format: 'esm', splitting: true, platform: 'node', packages: 'external' },
  });
  const inSrc = (path: string): string => relative(SRC, join(ROOT, path)).split(sep).join('/');
  const inputs = Object.entries(metafile.inputs);
  return {
    files: new Set(inputs.map(([path]) => inSrc(path))),
    packages: inputs.flatMap(([path, { imports }]) =>
      imports.filter(({ external }) => external).map((one) => `${one.path} <- ${inSrc(path)}`),
    ),
  };
}

describe('the thread in which a survey is opened', () => {
  let thread: Loaded;
  let program: Loaded;
  beforeAll(async () => {
    thread = await loadedBehind('opening/thread/opening-thread.ts');
    program = await loadedBehind('cli.ts');
  });

  it('has no framework, file, network or database', () => {
    expect(thread.packages).toContainEqual(expect.stringMatching(/^@node-rs\/argon2 <- /));
    expect(thread.packages.filter((one) => OUTLET.test(one))).toEqual([]);
    expect(program.packages.filter((one) => OUTLET.test(one))).not.toEqual([]);
  });

  it('alone puts a key together and opens rows', () => {
    const openers = ['council/keys/combine-holdings.ts', 'opening/thread/open-rows.ts'];
    expect(openers.filter((file) => thread.files.has(file))).toEqual(openers);
    expect(program.files).toContain('opening/desk/opening-run.ts');
    expect(openers.filter((file) => program.files.has(file))).toEqual([]);
  });
});
