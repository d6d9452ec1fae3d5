import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

export const SRC = join(import.meta.dirname, '..', '..', 'src');

export interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

export const roomOf = (path: string): string =>
  relative(SRC, path)
    .split(sep)[0]!
    .replace(/\.(ts|js)$/, '');

const isTest = (file: string): boolean => file.endsWith('.spec.ts') || file.includes('/testing/');

const found = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !isTest(file));

export const sourceFiles = (): readonly string[] => found;

function importsOf(file: string): readonly Import[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map((imported) => ({
      file: relative(SRC, file),
      from: roomOf(file),
      target: imported.fileName,
    }));
}

/** Every import of every source, of types too; specs apart. */
export const readImports = (): readonly Import[] => sourceFiles().flatMap(importsOf);
