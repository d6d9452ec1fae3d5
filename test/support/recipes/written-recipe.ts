import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../copy-tree.js';

/** What CONTRIBUTING.md says of a recipe: how many files, and which, step by step. */
export interface WrittenRecipe {
  readonly files: number;
  readonly steps: readonly (readonly string[])[];
}

const PATH = /^(src|test|docs)\//;

/** The recipe under `### <heading>: <n> files`. The paths of a step are those before its colon. */
export function readRecipe(
  heading: string,
  text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'),
): WrittenRecipe {
  const section = text.split('\n### ').find((part) => part.startsWith(`${heading}: `));
  if (section === undefined) throw new Error(`CONTRIBUTING.md has no recipe "${heading}"`);
  const [title = '', ...rest] = section.split(/\n##? /)[0]!.split('\n');
  const items = rest
    .join('\n')
    .split(/^\d+\. /m)
    .slice(1);
  return {
    files: Number(/: (\d+) files$/.exec(title)?.[1]),
    steps: items.map((item) =>
      [...item.split(/:\s/)[0]!.matchAll(/`([^`]+)`/g)]
        .map(([, path]) => path!)
        .filter((path) => PATH.test(path)),
    ),
  };
}

/** Whether a file is one that is written as `src/*\/words/<language>.json` or `src/**\/<rule>.ts`. */
export function isWrittenAs(pattern: string, file: string): boolean {
  const parts = pattern.split(/(\*\*|\*|<[^>]+>)/).map((part) => {
    if (part === '**') return '.+';
    if (/^[*<]/.test(part)) return '[^/]+';
    return part.replaceAll(/[.\\+?()[\]{}|^$]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`).test(file);
}
