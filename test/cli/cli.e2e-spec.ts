import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ended, runBuilt } from './run-built.js';

const QUESTIONNAIRE = join('test', 'golden', 'survey-small', 'survey.questionnaire.json');
const RESPONSES = join('test', 'golden', 'survey-small', 'survey.csv');

let folder: string;
const inFolder = (name: string) => join(folder, name);

/** Something that somebody typed, and that nothing may say again. */
const TYPED = 'hunter2';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-cli-'));
  const rows = readFileSync(RESPONSES, 'utf8').split('\n');
  writeFileSync(inFolder('nine.csv'), rows.slice(0, 10).join('\n'));
  writeFileSync(inFolder('unknown.csv'), rows.join('\n').replace(',lead,', `,${TYPED},`));
  writeFileSync(inFolder('bad.json'), `{"${TYPED}": `);
  writeFileSync(inFolder('latin1.json'), Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tabulate = (changes: Readonly<Record<string, string>> = {}, ...more: readonly string[]) => {
  const options = {
    questionnaire: QUESTIONNAIRE,
    responses: RESPONSES,
    out: inFolder('release.json'),
    ...changes,
  };
  const named = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return runBuilt('tabulate', ...named, ...more);
};

function expectOneSentence({ exit, stdout, stderr }: Ended, expected: number, words: RegExp): void {
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd()).not.toContain('\n');
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|node:internal/);
  expect(stderr).not.toContain(TYPED);
  expect(stdout).toBe('');
  expect(exit).toBe(expected);
}

describe('the command line refuses, with one sentence and exit 2,', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['no command at all', [], /command is missing/],
    ['a command it does not know', [TYPED], /command is not known/],
    ['an option it does not know', ['report', 'x.json', `--${TYPED}`, 'y'], /option/],
    ['a report without a release', ['report', '--out', 'x.pdf'], /file is missing/],
    ['a report of two releases', ['report', 'a.json', 'b.json', '--out', 'x.pdf'], /arguments/],
    ['a report without a place to go', ['report', 'a.json'], /--out is missing/],
    ['a format it does not write', ['report', 'a', '--out', 'b', '--format', TYPED], /--format/],
    ['an option without its value', ['report', 'a.json', '--out'], /--out needs a value/],
    ['a port that is no number', ['serve', '--port', TYPED], /whole number/],
  ])('%s', async (_, args, words) => {
    expectOneSentence(await runBuilt(...args), 2, words);
  });

  it.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
    ['a file that does not exist', () => ({ responses: TYPED }), /--responses cannot be read/],
    ['JSON cut short', () => ({ questionnaire: inFolder('bad.json') }), /not valid JSON/],
    ['text in another encoding', () => ({ questionnaire: inFolder('latin1.json') }), /UTF-8/],
    ['responses as a questionnaire', () => ({ questionnaire: RESPONSES }), /not valid JSON/],
    ['an answer that is no option', () => ({ responses: inFolder('unknown.csv') }), /ine 2/],
    ['a folder to write to', () => ({ out: folder }), /--out cannot be written/],
    ['a threshold below five', () => ({ threshold: '4' }), /5/],
  ])('%s', async (_, changes, words) => {
    expectOneSentence(await tabulate(changes()), 2, words);
  });
});

describe('the command line', () => {
  it('exits 3 when a rule forbids what was asked', async () => {
    expectOneSentence(await tabulate({ responses: inFolder('nine.csv') }), 3, /fewer than 10/);
  });

  it('says an error as one JSON object, and nothing else, with --json', async () => {
    const { exit, stdout, stderr } = await tabulate({ threshold: '4' }, '--json');
    const said = JSON.parse(stdout) as { error: object };
    expect(Object.keys(said.error)).toEqual(['code', 'message']);
    expect(stderr).toBe('');
    expect(exit).toBe(2);
  });

  it('wrote nothing in all these cases', () => {
    expect(readdirSync(folder).sort()).toEqual(
      ['bad.json', 'latin1.json', 'nine.csv', 'unknown.csv'].sort(),
    );
  });

  it.each([
    ['of all commands', ['--help'], 'tabulate'],
    ['of one command', ['tabulate', '--help'], '--threshold'],
    ['of one command, asked the other way', ['help', 'report'], '--format'],
  ])('prints the help %s and exits 0', async (_, args, word) => {
    const { exit, stdout, stderr } = await runBuilt(...args);
    expect(stdout).toContain(word);
    expect(stderr).toBe('');
    expect(exit).toBe(0);
  });

  it('tabulates, says where the release is, and exits 0', async () => {
    const { exit, stdout, stderr } = await tabulate();
    expect(stdout).toMatch(
      /^412 responses, \d+ tables: .*release\.json \(sha256:[0-9a-f]{64}\)\n$/,
    );
    expect(stderr).toMatch(/^No release was named with --prior\..*\n$/);
    expect(exit).toBe(0);
  });
});
