import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from '../../src/common/index.js';

const ROOT = join(import.meta.dirname, '..', '..');

const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The sources of the product without its tests. */
export const sources = filesIn('src', '.ts').filter(
  (file) => !file.endsWith('.spec.ts') && !file.includes('/testing/'),
);

export const views = filesIn('views', '.hbs');

/** `src/<room>/words`, one for each room that speaks. */
export const wordFolders = filesIn('src', 'en.json')
  .filter((file) => file.endsWith('/words/en.json'))
  .map((file) => file.replace(/\/en\.json$/, ''));

export const languagesIn = (folder: string): readonly string[] =>
  filesIn(folder, '.json')
    .map((file) => file.slice(folder.length + 1, -'.json'.length))
    .sort();

/** JSON that pure rooms import: every text stands there in all languages at once. */
export const wordings = filesIn('src', '.json').filter((file) => file.includes('/wordings/'));

/** Questionnaires that are offered to begin with: every text in all languages at once. */
export const templates = filesIn('src/questionnaires/templates', '.json');

export type Tree =
  string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

export const readTree = (file: string): Tree => JSON.parse(textOf(file)) as Tree;

/** Every text of a catalogue with the path of its key. */
export function leavesOf(tree: Tree, path = ''): ReadonlyMap<string, string> {
  if (typeof tree !== 'object' || tree === null) return new Map([[path, String(tree)]]);
  const leaves = Object.entries(tree).map(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
  return new Map(leaves.flatMap((some) => [...some]));
}

export const wordsIn = (folder: string, language: Language): ReadonlyMap<string, string> =>
  leavesOf(readTree(`${folder}/${language}.json`));
