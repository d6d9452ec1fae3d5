import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES, STRETCHED_WORDS } from '../../src/common/index.js';
import {
  BULLETIN_SENTENCE_CODES,
  buildBulletin,
  cancelledBulletin,
  sha256,
} from '../../src/credentials/index.js';
import { type Amendment, amend } from '../../src/questionnaire/index.js';
import { sources, textOf, wordsIn } from '../support/catalogues.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

const GOLDEN = join('test', 'golden', 'verify', 'english.txt');
const survey = '0123456789abcdef'.repeat(2);
const definitionHash = `sha256:${'5b'.repeat(32)}`;
const ZEROS = '00'.repeat(32);

/** Bulletins of open links, which hold no chance: sound ones, and some with many faults. */
function bulletins(): Readonly<Record<string, object>> {
  const nothing = { definitionHash, amendments: [] };
  const how = { day: '2031-03-03', reason: 'The wrong list.', isOfOneMaker: false };
  const rows = [1, 2, 3].map((i) => ({
    input: new Uint8Array(32).fill(i),
    signature: new Uint8Array(0),
    sealedDigest: sha256(Uint8Array.of(i)),
  }));
  const built = (amendments: readonly Amendment[], restored: { backupOf: string; on: string }[]) =>
    buildBulletin({
      ...{ survey, definitionHash, keys: [], invited: null, drawn: null, rows },
      ...{ amendments, restored },
    }).bulletin;
  const later = amend(nothing, { kind: 'last-day-later', closesOn: '2031-04-01' }, how);
  const open = built(later, [{ backupOf: '2031-03-01', on: '2031-03-02' }]);
  const cancelled = cancelledBulletin(
    {
      ...{ survey, definition: definitionHash, invited: 5, drawn: 4, responses: 3 },
      ...{ counts: 'signatures', amendments: amend(nothing, { kind: 'cancelled' }, how) },
    },
    STRETCHED_WORDS,
  );
  const reversed = <T>(list: readonly T[]): readonly T[] => [...list].reverse();
  return {
    'cancelled-spoilt': {
      ...cancelled,
      ...{ controlWords: reversed(cancelled.controlWords), amendments: [] },
    },
    cancelled,
    early: built(amend(nothing, { kind: 'closed-early' }, how), []),
    open,
    signatures: { ...open, counts: 'signatures' },
    'spoilt-open': {
      ...{ ...open, responses: 7, root: ZEROS },
      controlWords: reversed(open.controlWords),
      rows: reversed([...open.rows, open.rows[0]]),
      amendments: [{ ...open.amendments![0], reason: 'x' }],
    },
  };
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-verify-words-'));
  for (const [name, file] of Object.entries(bulletins())) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(file));
  }
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of each of them, by itself, as JSON, and beside a receipt that is in none. */
async function saidOfAll(...language: readonly string[]): Promise<string> {
  const told: string[] = [];
  for (const name of Object.keys(bulletins())) {
    for (const options of [[], ['--json'], ['--receipt', 'ab'.repeat(32)]]) {
      const file = join(folder, `${name}.json`);
      const { output, refusal } = await runHere('verify', file, ...options, ...language);
      told.push(`== ${[name, ...options].join(' ')}\n${refusal ? `${said(refusal)}\n` : output}`);
    }
  }
  return told.join('');
}

describe('what a check of a bulletin says', () => {
  it('is in English, byte for byte, what it was', async () => {
    const before = readFileSync(GOLDEN, 'utf8');
    expect(await saidOfAll()).toBe(before);
    expect(await saidOfAll('--lang', 'en')).toBe(before);
  });

  it.each(LANGUAGES)('has a sentence for every code, and no other: %s', (language) => {
    const keys = [...wordsIn('src/commands/words', language).keys()]
      .filter((key) => key.startsWith('verify.sentences.'))
      .map((key) => key.replace('verify.sentences.', ''));
    expect(keys).toEqual(BULLETIN_SENTENCE_CODES);
  });

  it('says each of them somewhere', () => {
    const code = sources
      .filter((file) => file.startsWith('src/credentials/'))
      .filter((file) => !file.endsWith('/bulletin-sentence.ts'))
      .map((file) => textOf(file).replaceAll(/\| '[\w-]+'/g, ''))
      .join('\n');
    expect(BULLETIN_SENTENCE_CODES.filter((one) => !code.includes(`'${one}'`))).toEqual([]);
  });

  it.each(LANGUAGES.filter((one) => one !== 'en'))(
    'is said line by line in %s, with the same words, root and counts',
    async (language) => {
      const lines = (text: string) => text.split('\n').filter((line) => !/^(==|\{)/.test(line));
      const english = lines(await saidOfAll());
      const other = lines(await saidOfAll('--lang', language));
      expect(other).toHaveLength(english.length);
      for (const [i, line] of other.entries()) {
        expect(figuresIn(line)).toEqual(figuresIn(english[i]!));
        if (line !== '') expect(line).not.toBe(english[i]);
      }
    },
  );
});

/** Days, counts and hashes of a line, in whatever order the language has them. */
const figuresIn = (line: string): readonly string[] =>
  (line.match(/[\d-]*\d[\da-f]*/g) ?? []).toSorted();
