import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { grant, neededRights } from '../../src/database/index.js';
import { typeRows, writtenRows } from '../support/kinds/type-rows.js';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const DOCS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: ROOT })].sort();
const ROOMS = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside]) => inside!);

/** What every document says, as `README.md: src/x.ts`. */
const said = (find: (text: string, file: string) => readonly string[]): readonly string[] =>
  DOCS.flatMap((file) => find(read(file), file).map((one) => `${file}: ${one}`));

describe('what the documents say of the code', () => {
  it('names only files and folders that there are', () => {
    const missing = said((text) =>
      quoted(text)
        .filter((one) => /^(src|test|docs|views|bench|scripts|\.ci)\/[\w./-]+$/.test(one))
        .filter((one) => !existsSync(join(ROOT, one))),
    );
    expect(missing).toEqual([]);
  });

  it('names in each cell of what attackers cannot do the test that shows it, or says that there is none', () => {
    const bare = said((text) => {
      let heads: readonly string[] | undefined;
      return text.split('\n').flatMap((line) => {
        const cells = line.startsWith('|') ? line.slice(1, -1).split('|') : undefined;
        heads = cells && (heads ?? cells.map((cell) => cell.trim()));
        return (cells ?? []).filter(
          (cell, i) =>
            /^(prevented|can be (detected|noticed))/.test(heads![i] ?? '') &&
            !/^(prevented|can be|-+$|–$)/.test(cell.trim()) &&
            !/`(src|test)\/[\w./-]+spec\.ts`|\(no test\)/.test(cell),
        );
      });
    });
    expect(bare).toEqual([]);
  });

  it('links only to what there is', () => {
    const missing = said((text, file) =>
      [...text.matchAll(/\]\(([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(ROOT, dirname(file), target))),
    );
    expect(missing).toEqual([]);
  });

  it('says of every type of question what the type says of itself, in the row of a table', () => {
    expect(writtenRows(read('docs/formats/README.md'))).toEqual(typeRows());
  });

  it('grants the accounts of further processes what the code needs, in its words', () => {
    const [, written] = /```sql\n([^]*?)```/.exec(read('docs/operations.md'))!;
    const needed = (['eligibility', 'intake'] as const).flatMap((role) =>
      [neededRights(role, 'office')]
        .flat()
        .map((right) => (right === 'all' ? right : grant(right, `cahier_${role}`))),
    );
    expect(written!.trim().split('\n')).toEqual(needed);
  });

  it('says of every field of a bulletin what it is, and of every check of it what it holds', () => {
    const chapter = read('docs/formats/README.md').split('\n## Bulletin\n')[1]!;
    // What follows it in the file of the fields is not published.
    const namesIn = (file: string, pattern: RegExp) =>
      [...read(file).split('export interface Counted ')[0]!.matchAll(pattern)].map(
        ([, name]) => name!,
      );
    const fields = namesIn('src/credentials/bulletin.ts', /^ {2}readonly (\w+)\??:/gm);
    const codes = namesIn('src/credentials/check-bulletin.ts', /^ {4}\| '([\w-]+)';?$/gm);
    const sums = namesIn('src/credentials/read-bulletin.ts', /^const (?:TALLY|LISTS) = \[(.*)\]/gm);
    const counted = sums.flatMap((list) => list.match(/[\w-]+/g)!);
    expect([codes.length, counted.length]).toEqual([17, 8]);
    expect(fields.length).toBeGreaterThan(15);
    const named = new Set(quoted(chapter).flatMap((one) => one.split(/[^\w-]+/)));
    const untold = [...fields, ...codes, ...counted].filter(
      (name) => !named.has(name) && !chapter.includes(`"${name}"`),
    );
    expect(untold).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const missing = said((text) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)]
        .map(([, script]) => script!)
        .filter((script) => !Object.hasOwn(scripts, script)),
    );
    expect(missing).toEqual([]);
  });

  it('names only settings that something reads', () => {
    const code = globSync(
      ['src/**/*.ts', 'test/**/*.{ts,mjs}', 'scripts/*.mjs', 'bench/*.mjs', 'jest.config.mjs'],
      { cwd: ROOT },
    )
      .map(read)
      .join('\n');
    const unread = said((text) =>
      [...text.matchAll(/\bCAHIER_[A-Z_]+\b/g)]
        .map(([setting]) => setting)
        .filter((setting) => !code.includes(setting)),
    );
    expect(unread).toEqual([]);
  });
});

describe('the rooms', () => {
  it('all stand in the table of the README, and no others', () => {
    const table = read('README.md').split('## Reading the code')[1]!;
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.flatMap((row) => quoted(row.split('|')[1]!)).sort()).toEqual([...ROOMS].sort());
  });

  it('each have a face that says first what the room promises', () => {
    const silent = ROOMS.filter((room) => room !== 'browser').filter((room) => {
      const face = join('src', room, 'index.ts');
      return !existsSync(join(ROOT, face)) || !/^(\/\*\*|\/\/)/.test(read(face));
    });
    expect(silent).toEqual([]);
  });
});

describe('the records of decisions', () => {
  const records = DOCS.filter((file) => /decisions\/\d{4}-/.test(file));

  it('each have a number of their own', () => {
    const numbers = records.map((file) => Number(/(\d{4})-/.exec(file)![1]));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('each say whether they still hold', () => {
    const mute = records.filter(
      (file) => !/^\W*Status\W+(accepted|superseded|changed)/im.test(read(file)),
    );
    expect(mute).toEqual([]);
  });
});
