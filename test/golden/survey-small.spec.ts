import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type PublishedTable,
  readRelease,
  type ReleaseContent,
} from '../../src/disclosure/index.js';
import { parseQuestionnaire, parseResponsesCsv } from '../../src/questionnaire/index.js';
import { runHere } from '../cli/run-here.js';
import { said } from '../support/said.js';

/** A survey that was run with another tool: 412 responses, with the traps that plants.json names. */
const SURVEY = join('test', 'golden', 'survey-small');
const QUESTIONNAIRE = join(SURVEY, 'survey.questionnaire.json');
const RESPONSES = join(SURVEY, 'survey.csv');

const text = (path: string) => readFileSync(path, 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

let folder: string;
const inFolder = (name: string) => join(folder, name);

const tabulate = (out: string, ...more: readonly string[]) =>
  runHere(
    ...['tabulate', '--questionnaire', QUESTIONNAIRE, '--responses', RESPONSES],
    ...['--out', inFolder(out), '--coins', inFolder('coins'), ...more],
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-survey-small-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of a survey that was run with another tool', () => {
  it('hold 412 responses', () => {
    const questionnaire = parseQuestionnaire(json(QUESTIONNAIRE));
    const responses = parseResponsesCsv(questionnaire, text(RESPONSES));
    expect(responses).toHaveLength(412);
    expect(responses[0]).toMatchObject({ site: 's2', first: ['km', 'breaks', 'training'] });
    expect(responses.filter(({ open }) => open !== undefined)).toHaveLength(43);
  });
});

describe('cahier tabulate on the survey', () => {
  let content: ReleaseContent;
  let printed: string;

  beforeAll(async () => {
    const { output, refusal } = await tabulate('release.json', '--json');
    expect(refusal).toBeUndefined();
    printed = output;
    content = json(inFolder('release.json')) as ReleaseContent;
  });

  const table = (question: string, ...by: string[]): PublishedTable =>
    content.tables.find((t) => t.question === question && t.by.join() === by.join())!;
  const row = ({ rows, cells }: PublishedTable, name: string) => cells[rows.indexOf(name)]!;

  it('writes a release that its own reader accepts', () => {
    expect(readRelease(content).hash).toBe(content.hash);
    expect(content.threshold).toBe(10);
    expect(content.participation).toEqual({ invited: null, responses: 412 });
  });

  it('prints one JSON object', () => {
    expect(JSON.parse(printed)).toMatchObject({ hash: content.hash, responses: 412 });
    expect(printed.trimEnd()).not.toContain('\n');
  });

  it('counts what can be counted in the file with other means', () => {
    // cut -d, -f4 survey.csv | sort | uniq -c
    expect(table('q01').cells).toEqual([[412, 35, 66, 65, 92, 109, 32]]);
    expect(row(table('q01', 'site'), 's1')[0]).toBe(119);
  });

  it('shows no group of fewer than ten', () => {
    const bases = content.tables.flatMap(({ cells }) => cells.map(([total]) => total));
    expect(bases.filter((n) => typeof n === 'number' && n < 10)).toEqual([]);
  });

  it('tells of no crossing, so that the three of s2 with short tenure are in no table, and says so', () => {
    expect(content.tables.filter(({ by }) => by.length > 1)).toEqual([]);
    expect(content.method.untold).toEqual(
      ['role', 'tenure']
        .map((code) => ({ by: ['site', code], why: 'crossing' }))
        .concat([{ by: ['role', 'tenure'], why: 'crossing' }]),
    );
  });

  it('leaves open that all of s3 answered alike, and that three did not', () => {
    const [total, ...answers] = row(table('q07', 'site'), 's3');
    expect(total).toBe(44);
    expect(answers).toContainEqual({ from: expect.any(Number), to: 44 });
    const most = answers.find(
      (cell) => cell !== null && typeof cell === 'object' && 'to' in cell && cell.to === 44,
    );
    expect((most as { from: number }).from).toBeLessThanOrEqual(41);
  });

  it('leaves open that all of s4 answered alike, and that three did not', () => {
    const [total, ...answers] = row(table('q06', 'site'), 's4');
    expect(total).toBe(57);
    const most = answers.find(
      (cell) => cell !== null && typeof cell === 'object' && 'to' in cell && cell.to === 57,
    );
    expect((most as { from: number }).from).toBeLessThanOrEqual(54);
  });

  it('gives the same release whatever the order of the responses', async () => {
    const [header, ...rows] = text(RESPONSES).trimEnd().split('\n');
    writeFileSync(inFolder('backwards.csv'), [header, ...rows.reverse()].join('\n'));
    const { refusal } = await tabulate('again.json', '--responses', inFolder('backwards.csv'));
    expect(refusal).toBeUndefined();
    expect(text(inFolder('again.json'))).toBe(text(inFolder('release.json')));
  });

  it('writes the pool of comments without anything beside them', async () => {
    await tabulate('pooled.json', '--pool', inFolder('pool.json'));
    const pool = json(inFolder('pool.json')) as readonly object[];
    expect(pool).toHaveLength(43);
    expect(new Set(pool.flatMap((entry) => Object.keys(entry)))).toEqual(
      new Set(['question', 'text']),
    );
  });
});

describe('cahier tabulate', () => {
  const withColumn = (name: string) =>
    text(RESPONSES)
      .split('\n')
      .map((line, i) => (line === '' ? line : `${line},${i === 0 ? name : 'x'}`))
      .join('\n');

  it.each([
    ['a threshold below the floor', ['--threshold', '4'], 'invalid-input', 'at least 5|from 5'],
    ['a threshold that is no number', ['--threshold', 'ten'], 'invalid-input', 'whole number'],
    ['a split by what is no profile question', ['--by', 'q01'], 'invalid-input', 'split'],
    ['fewer people than responses', ['--invited', '411'], 'invalid-input', 'more responses'],
    ['a day that does not exist', ['--opens', '2026-02-30'], 'invalid-input', 'year-month-day'],
    ['a threshold above all responses', ['--threshold', '413'], 'refused', 'fewer than 413'],
  ])('refuses %s', async (_, options, category, sentence) => {
    const { refusal, output } = await tabulate('refused.json', ...options);
    expect(refusal).toMatchObject({ category });
    expect(said(refusal)).toMatch(new RegExp(sentence));
    expect(output).toBe('');
  });

  it.each([
    ['a column that is no question', 'mood', 'column 16'],
    ['a column that says who answered', 'e-mail', 'column 16'],
  ])('refuses %s, naming its place', async (_, name, place) => {
    writeFileSync(inFolder('column.csv'), withColumn(name));
    const { refusal } = await tabulate('refused.json', '--responses', inFolder('column.csv'));
    expect(refusal).toMatchObject({ category: 'invalid-input' });
    expect(said(refusal)).toContain('ine 1');
    expect(said(refusal)).toContain(place);
    expect(said(refusal)).not.toContain(name);
  });

  it.each([
    ['a folder that does not exist', () => join('nowhere', 'release.json')],
    ['a folder', () => ''],
  ])('refuses to write to %s', async (_, out) => {
    const { refusal } = await tabulate(out());
    expect(refusal).toMatchObject({ code: 'output-unusable' });
  });

  it('refuses to write over the responses', async () => {
    writeFileSync(inFolder('kept.csv'), text(RESPONSES));
    const kept = ['--responses', inFolder('kept.csv')];
    expect((await tabulate('kept.csv', ...kept)).refusal).toMatchObject({
      code: 'output-is-input',
    });
    expect(text(inFolder('kept.csv'))).toBe(text(RESPONSES));
  });

  it('leaves nothing behind when it refuses', () => {
    expect(readdirSync(folder).filter((name) => /refused|\.part$/.test(name))).toEqual([]);
  });
});

describe('cahier report on the release of the survey', () => {
  const report = (release: string, out: string, ...more: readonly string[]) =>
    runHere('report', inFolder(release), '--out', inFolder(out), ...more);

  beforeAll(async () => {
    await tabulate('for-report.json');
  });

  it.each(['fr', 'en', 'de'])('writes a PDF in %s', async (language) => {
    const { refusal } = await report('for-report.json', `${language}.pdf`, '--lang', language);
    expect(refusal).toBeUndefined();
    expect(
      readFileSync(inFolder(`${language}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('writes the same bytes for the same release', async () => {
    await report('for-report.json', 'one.pdf', '--edition', 'summary');
    await report('for-report.json', 'two.pdf', '--edition', 'summary');
    expect(readFileSync(inFolder('one.pdf')).equals(readFileSync(inFolder('two.pdf')))).toBe(true);
  });

  it.each(['html', 'csv', 'json'])('writes %s', async (format) => {
    const { refusal } = await report('for-report.json', `report.${format}`, '--format', format);
    expect(refusal).toBeUndefined();
    expect(text(inFolder(`report.${format}`)).length).toBeGreaterThan(1000);
  });

  it('takes the kind of file from its name', async () => {
    const { refusal } = await report('for-report.json', 'by-name.html');
    expect(refusal).toBeUndefined();
    expect(text(inFolder('by-name.html'))).toMatch(/^<!doctype html>/i);
  });

  it('refuses a name that says another kind than it writes', async () => {
    const { refusal } = await report('for-report.json', 'refused.docx');
    expect(refusal).toMatchObject({ code: 'report-format-unknown', category: 'invalid-input' });
  });

  it('prints one JSON object when asked', async () => {
    const { output } = await report('for-report.json', 'said.json', '--format', 'json', '--json');
    const { hash } = json(inFolder('for-report.json')) as ReleaseContent;
    expect(JSON.parse(output)).toEqual({ out: inFolder('said.json'), hash });
  });

  it('refuses a release of which one digit was changed', async () => {
    const altered = text(inFolder('for-report.json')).replace('[412,35,', '[412,36,');
    writeFileSync(inFolder('altered.json'), altered);
    const { refusal } = await report('altered.json', 'altered.pdf');
    expect(refusal).toMatchObject({ code: 'release-altered', category: 'invalid-input' });
    expect(readdirSync(folder)).not.toContain('altered.pdf');
  });

  it.each([
    ['a language that reports are not written in', ['--lang', 'it'], 'report-language-unknown'],
    ['an edition that there is not', ['--edition', 'deluxe'], 'report-edition-unknown'],
  ])('refuses %s', async (_, options, code) => {
    const { refusal } = await report('for-report.json', 'refused.pdf', ...options);
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
  });

  it('refuses to write over the release', async () => {
    const { refusal } = await report('for-report.json', 'for-report.json');
    expect(refusal).toMatchObject({ code: 'output-is-input' });
  });

  it.each([
    ['a questionnaire', QUESTIONNAIRE, 'release-malformed'],
    ['responses', RESPONSES, 'file-not-json'],
    ['a file that does not exist', 'nowhere.json', 'file-unreadable'],
  ])('refuses %s in the place of a release', async (_, file, code) => {
    const { refusal } = await runHere('report', file, '--out', inFolder('none.pdf'));
    expect(refusal).toMatchObject({ code });
  });
});
