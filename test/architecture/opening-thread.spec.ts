import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** What could store or send what is open. */
const OUTLET = /^(@nestjs\/|typeorm|fastify|better-sqlite3|pg |node:(fs|net|http|child_process))/;

interface Loaded {
  readonly files: ReadonlySet<string>;
  /** As `package <- the file that asks for it`. */
  readonly packages: readonly string[];
}

/** What is loaded with a file when it runs: imports of types alone are not. */
function loadedBy(file: string): readonly string[] {
  const { outputText } = ts.transpileModule(readFileSync(join(SRC, file), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  });
  return ts.preProcessFile(outputText, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Everything that is loaded with a file, however indirectly. */
function loadedBehind(start: string): Loaded {
  const files = new Set([start]);
  const packages: string[] = [];
  for (const file of files) {
    for (const target of loadedBy(file)) {
      if (target.startsWith('.')) {
        files.add(relative(SRC, join(SRC, file, '..', target)).replace(/\.js$/, '.ts'));
      } else packages.push(`${target} <- ${file}`);
    }
  }
  return { files, packages };
}

describe('the thread in which a survey is opened', () => {
  let thread: Loaded;
  let program: Loaded;
  beforeAll(() => {
    thread = loadedBehind('opening/thread/opening-thread.ts');
    program = loadedBehind('cli.ts');
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
