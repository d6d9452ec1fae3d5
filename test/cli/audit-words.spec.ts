import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Sentence, SENTENCE_CODES } from '../../src/auditor/index.js';
import { endWith } from '../../src/commands/index.js';
import { canonicalHash, type Language, LANGUAGES } from '../../src/common/index.js';
import type { ReleaseContent } from '../../src/disclosure/index.js';
import { bindNumber } from '../../src/language/bind-number.js';
import { fill } from '../../src/language/index.js';
import { sources, textOf, wordsIn } from '../support/catalogues.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

const OF_TRADES = join('test', 'fixtures', 'first-method', 'release.json');
const GOLDEN = join('test', 'golden', 'audit');

const golden = (name: string): string => readFileSync(join(GOLDEN, name), 'utf8');
const sentences = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    [...wordsIn('src/commands/words', language)]
      .filter(([key]) => key.startsWith('audit.sentences.'))
      .map(([key, text]) => [key.replace('audit.sentences.', ''), text]),
  );

let folder: string;
let leaky: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-audit-words-'));
  leaky = join(folder, 'leaky.json');
  writeFileSync(leaky, JSON.stringify(withOneNumberMore()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A withheld size, put back by somebody who knows how the hash is made. */
function withOneNumberMore(): ReleaseContent {
  const { hash, ...release } = JSON.parse(readFileSync(OF_TRADES, 'utf8')) as ReleaseContent;
  expect(hash).toBe(canonicalHash(release));
  const tables = structuredClone(release.tables) as unknown as {
    readonly by: readonly string[];
    readonly cells: (number | null)[][];
  }[];
  const row = tables
    .filter(({ by }) => by.length === 2)
    .flatMap(({ cells }) => cells)
    .find(([size]) => size === null)!;
  row[0] = 3;
  const changed = { ...release, tables: tables as unknown as ReleaseContent['tables'] };
  return { ...changed, hash: canonicalHash(changed) };
}

async function audited(file: string, ...options: readonly string[]): Promise<string> {
  const { output, refusal } = await runHere('audit', file, ...options);
  return refusal ? `${said(refusal)}\n` : output;
}

/** What the process ends with. */
async function ended(...args: readonly string[]): Promise<string> {
  const { refusal } = await runHere(...args);
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.useFakeTimers();
  endWith(refusal);
  jest.useRealTimers();
  process.exitCode = undefined;
  const [[text]] = write.mock.calls as [[string]];
  write.mockRestore();
  return text;
}

describe('what an audit says', () => {
  it.each([
    ['first-method.txt', () => OF_TRADES, []],
    ['leaky.txt', () => leaky, []],
    ['leaky.json', () => leaky, ['--json']],
  ] as const)('is in English, byte for byte, what it was: %s', async (name, file, options) => {
    const before = golden(name);
    expect(await audited(file(), ...options)).toBe(before);
    expect(await audited(file(), ...options, '--lang', 'en')).toBe(before);
    process.exitCode = undefined;
  });

  it.each(LANGUAGES)('has a sentence for every code, and no other: %s', (language) => {
    expect([...sentences(language).keys()]).toEqual(SENTENCE_CODES);
  });

  it.each(LANGUAGES)('speaks of one group as one: %s', (language) => {
    // In these, groups are names, or some of several.
    const others = ['attacked-groups', 'proof-sizes-few', 'proof-answers-few'];
    const counted = [...sentences(language)].filter(
      ([code, text]) => /\{groups\b/.test(text) && !others.includes(code),
    );
    expect(counted).toHaveLength(6);
    for (const [, text] of counted) {
      const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name!, 7] as const);
      const values = { ...Object.fromEntries(names), groups: 1 };
      expect(fill(bindNumber(text, language), values)).not.toMatch(/\b1\b(?! (to|à|bis))/);
    }
  });

  it('says each of them somewhere', () => {
    const code = sources.filter((file) => file.startsWith('src/auditor/'));
    const said = code.filter((file) => !file.endsWith('findings/sentence.ts')).map(textOf);
    const unsaid = SENTENCE_CODES.filter((one) => !said.join('\n').includes(`'${one}'`));
    expect(unsaid satisfies readonly Sentence['code'][]).toEqual([]);
  });

  it.each(LANGUAGES.filter((one) => one !== 'en'))('is translated as a whole: %s', (language) => {
    const english = sentences('en');
    const same = [...sentences(language)].filter(([code, text]) => english.get(code) === text);
    expect(same.map(([code]) => code)).toEqual(['exactly']);
  });

  it.each(LANGUAGES.filter((one) => one !== 'en'))(
    'is said line by line in %s, the same groups and figures in each',
    async (language) => {
      for (const file of [OF_TRADES, leaky]) {
        const [english, other] = [
          (await audited(file)).split('\n'),
          (await audited(file, '--lang', language)).split('\n'),
        ];
        expect(other).toHaveLength(english.length);
        for (const [i, line] of other.entries()) {
          expect(figuresIn(line)).toEqual(figuresIn(english[i]!));
          if (line !== '') expect(line).not.toBe(english[i]);
        }
      }
    },
  );

  it.each<[Language, RegExp]>([
    ['en', /^A pattern says nothing/],
    ['fr', /^Un masque ne dit rien/],
    ['de', /^Ein Sperrmuster sagt/],
  ])('is refused in the language asked for: %s', async (language, sentence) => {
    const pattern = join(folder, 'pattern.json');
    writeFileSync(pattern, JSON.stringify({ schema: 'sdc-pattern/1' }));
    expect(await ended('audit', pattern, '--lang', language)).toMatch(sentence);
  });

  it.each<[Language, string]>([
    ['en', 'The file given as {file} cannot be read'],
    ['fr', 'Le fichier donné pour {file} ne peut pas être lu'],
    ['de', 'Die Datei für {file} lässt sich nicht lesen'],
  ])('and the report of a release name a missing file in %s', async (language, sentence) => {
    const missing = join(folder, 'missing.json');
    const said = [
      await ended('audit', missing, '--lang', language),
      await ended('report', missing, '--out', join(folder, 'r.pdf'), '--lang', language),
    ];
    expect(said.map((one) => one.split(/\s?:/)[0])).toEqual(
      ['<file>', '<release>'].map((file) => sentence.replace('{file}', file)),
    );
  });
});

/** Numbers, rules and groups of a line, in whatever order the language has them. */
const figuresIn = (line: string): readonly string[] =>
  (line.match(/\bD?\d+\b|\b\w+=[\w+]+/g) ?? []).toSorted();
