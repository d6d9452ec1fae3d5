import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readHashes } from '../../src/eligibility/lists/read-hashes.js';
import { controlWords, STRETCHED_WORDS, type WordsBy } from '../../src/common/index.js';
import { hasPoppler, readPdf } from '../support/read-pdf.js';
import { runHere } from './run-here.js';

const SURVEY = '0123456789abcdef'.repeat(2);
const DEFINITION = `sha256:${'ab'.repeat(32)}`;

describe('cahier slips', () => {
  let folder: string;
  let out: string;
  const slips = (...more: readonly string[]) =>
    runHere('slips', '--survey', SURVEY, '--out', out, ...more);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-slips-'));
    out = join(folder, 'new', 'slips');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a sheet of slips and the list of hashes that the upload takes', async () => {
    const { output, refusal } = await slips('--count', '23', '--json');
    expect(refusal).toBeUndefined();
    const [pdf, csv] = [join(out, 'slips.pdf'), join(out, 'hashes.csv')];
    expect(JSON.parse(output)).toEqual({ slips: pdf, hashes: csv, count: 23 });
    const read = readHashes(readFileSync(csv, 'utf8'), 23);
    expect(read.kind).toBe('read');
    const { values } = read as { values: readonly string[] };
    expect([...values].sort()).toEqual(values);
    expect(pages(readFileSync(pdf))).toBe(3);
    for (const file of [pdf, csv]) expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('makes other codes every time', async () => {
    await slips('--count', '5');
    const first = readFileSync(join(out, 'hashes.csv'), 'utf8').split('\n').slice(1, 6);
    out = join(folder, 'second');
    await slips('--count', '5');
    const second = readFileSync(join(out, 'hashes.csv'), 'utf8').split('\n').slice(1, 6);
    expect(new Set([...first, ...second]).size).toBe(10);
  });

  it('says what to upload and what to destroy', async () => {
    const { output } = await slips('--count', '1', '--definition', DEFINITION, '--lang', 'fr');
    expect(output).toMatch(/print .*slips\.pdf, upload .*hashes\.csv .*destroy the PDF/);
  });

  it('prints the words that the page asks for, eight or the six of an older survey, and its number', async () => {
    if (!hasPoppler()) return;
    const text = async (...more: readonly string[]) => {
      out = join(folder, `printed-${more.length}`);
      await slips('--count', '1', '--definition', DEFINITION, ...more);
      return readPdf(readFileSync(join(out, 'slips.pdf')), 'pdftotext').replace(/\s+/g, ' ');
    };
    const numbered = (by: WordsBy) =>
      controlWords(DEFINITION, by).map((word, i) => `${i + 1} ${word}`);
    const number = '1f'.repeat(16);
    const printed = await text('--page', number);
    for (const part of ['three of these 8 words', ...numbered(STRETCHED_WORDS)]) {
      expect(printed).toContain(part);
    }
    expect(printed).toContain('1f1f 1f1f 1f1f 1f1f 1f1f 1f1f 1f1f 1f1f');
    const older = await text('--words', '6', '--lang', 'en');
    for (const part of ['three of these 6 words', ...numbered(undefined)]) {
      expect(older).toContain(part);
    }
    expect(older).not.toContain('Files of the page');
  });

  it('never overwrites either file', async () => {
    await slips('--count', '2');
    const before = readFileSync(join(out, 'hashes.csv'), 'utf8');
    expect((await slips('--count', '2')).refusal).toMatchObject({ code: 'slips-exist' });
    rmSync(join(out, 'slips.pdf'));
    expect((await slips('--count', '2')).refusal).toMatchObject({ code: 'slips-exist' });
    expect(readFileSync(join(out, 'hashes.csv'), 'utf8')).toBe(before);
    expect(existsSync(join(out, 'slips.pdf'))).toBe(false);
  });

  it('holds nothing of the codes but their hashes in the list', async () => {
    await slips('--count', '2', '--address', 'https://council.example/s/night-work');
    const csv = readFileSync(join(out, 'hashes.csv'), 'utf8');
    expect(csv).toMatch(/^hash\n[0-9a-f]{64}\n[0-9a-f]{64}\n$/);
  });

  it.each([
    ['no slips', ['--count', '0'], 'bad-slip-count'],
    ['too many', ['--count', '3501'], 'bad-slip-count'],
    ['a word for a number', ['--count', 'many'], 'not-a-number'],
    ['another survey id', ['--count', '1', '--survey', 'night-work'], 'bad-survey-id'],
    ['another number of the page', ['--count', '1', '--page', '1f1f'], 'bad-page-number'],
    ['another hash', ['--count', '1', '--definition', 'sha256:ab'], 'bad-definition-hash'],
    ['a script for an address', ['--count', '1', '--address', 'javascript:1'], 'bad-address'],
    [
      'an address with a query',
      ['--count', '1', '--address', 'https://a.example/?x'],
      'bad-address',
    ],
    ['another language', ['--count', '1', '--lang', 'it'], 'bad-command-line'],
  ])('refuses %s and writes nothing', async (_what, options, code) => {
    const { refusal } = await slips(...options);
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a folder that is a file', async () => {
    out = join(folder, 'taken');
    writeFileSync(out, '');
    const { refusal } = await slips('--count', '1');
    expect(refusal).toMatchObject({ code: 'output-unwritable', category: 'invalid-input' });
  });
});

/** Pages of a PDF, whose objects stand in the open or in compressed streams. */
function pages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, data]) => {
    try {
      return inflateSync(Buffer.from(data!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
