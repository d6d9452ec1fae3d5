import { describe, expect, it } from '@jest/globals';
import { aReportRelease, reportQuestionnaire } from '../../../test/support/report-release.js';
import { buildReport } from '../build-report.js';
import { renderHtml } from '../render-html.js';
import { referenceStandings } from './reference-choices.js';
import { readReferences } from '../references/read-references.js';
import { countsOfReference, effectiveSize, judgeBeside, printedShare } from './reference-counts.js';
import type { References, ReferenceValue } from '../references/references.js';

const value: ReferenceValue = {
  language: 'en',
  question: 'The day ended late',
  answers: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  counted: ['Often', 'Always'],
  percent: 20,
  decimals: 0,
  n: 5000,
  table: 'Table 4, line 2',
  population: 'employees, whole country',
};

const references = (...values: readonly ReferenceValue[]): References => ({
  schema: 'cahier/references-1',
  source: {
    title: 'Working hours in Thalvoria',
    publisher: 'Statistics of Thalvoria',
    address: 'https://statistics.example/hours',
    published: '2025-05-01',
    read: '2026-01-12',
    licence: 'CC-BY-4.0',
    invented: true,
  },
  values,
});

const invited = aReportRelease({ definition: { mode: 'one-sitting' } });

const chapterOf = (given: References, release = invited) =>
  buildReport(release, { language: 'en', references: given }).chapters.find(
    ({ kind }) => kind === 'references',
  )!;
const shown = (given: References, release = invited) =>
  chapterOf(given, release).blocks.find((block) => block.kind === 'question');
const missing = (given: References): readonly string[] =>
  chapterOf(given).blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

describe('public figures beside a question', () => {
  it('are told with source and licence, among those who gave one of the answers', () => {
    const block = shown(references(value))!;
    // 44 of the 109 who are concerned; 20 % of 5,000, of which rounding leaves half a point.
    expect(block.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['40%', '109'],
      ['20%', '5,000'],
    ]);
    expect(block.sentence).toMatch(/^\+19 to \+21 points here.*: larger than chance\.$/);
    const facts = JSON.stringify(chapterOf(references(value)).blocks);
    for (const text of ['CC-BY-4.0', 'https://statistics.example/hours', '1 May 2025', 'invented'])
      expect(facts).toContain(text);
    expect(block.notes.join(' ')).toContain('Table 4, line 2; employees, whole country');
  });

  it('take whose they are along where a chart leaves the report alone', () => {
    const { notes } = shown(references(value))!;
    for (const text of ['Working hours in', 'Statistics of', 'CC-BY-4.0', 'invented', 'Table 4'])
      expect(notes.join(' ')).toContain(text);
    const measured = references(value);
    const source = { ...measured.source, invented: undefined } as unknown as References['source'];
    expect(shown({ ...measured, source })!.notes.join(' ')).not.toContain('invented');
  });

  it('are told with the decimals and the interval that are printed, and with no other', () => {
    const told = { ...value, percent: 12.6, decimals: 1, interval: { low: 11, high: 14.2 } };
    const { table, chart } = shown(references(told))!;
    expect(table.rows[1]!.cells[0]!.text).toBe('12.6% (95% interval: 11.0 to 14.2%)');
    expect(chart).toMatchObject({ rows: [{ text: '40%' }, { text: '12.6%' }] });
    const finer = { ...value, interval: { low: 18.25, high: 22 } };
    expect(JSON.stringify(shown(references(finer))!.table)).toContain(
      '20% (95% interval: 18.25 to',
    );
    expect(shown(references({ ...value, percent: 0.4, decimals: 1 }))!.table.rows[1]).toMatchObject(
      { cells: [{ text: '0.4%' }, { text: '5,000' }] },
    );
  });

  it('are judged where they agree, and by the printed interval where that is wider', () => {
    expect(shown(references({ ...value, percent: 39 }))!.sentence).toContain('may be chance');
    const wide = { ...value, percent: 25, interval: { low: 5, high: 45 } };
    expect(shown(references({ ...value, percent: 25 }))!.sentence).toContain(': larger than');
    expect(shown(references(wide))!.sentence).toContain('may be chance');
  });

  it('are not judged where somebody may have answered twice', () => {
    const { sentence } = shown(references(value), aReportRelease())!;
    expect(sentence).toMatch(/compared with the public figure\.$/);
    expect(JSON.stringify(chapterOf(references(value), aReportRelease()))).toContain('not judged');
  });

  it.each<readonly [string, Partial<ReferenceValue>]>([
    ['another word in the question', { question: 'The day ended too late' }],
    ['another answer', { answers: ['Never', 'Rarely', 'At times', 'Often', 'Always'] }],
    ['fewer answers', { answers: ['Never', 'Sometimes', 'Often', 'Always'] }],
    ['answers in another order', { answers: [...value.answers].reverse() }],
    ['a line of a grid', { line: 'At night' }],
    ['words of another language', { language: 'fr' }],
  ])('stand nowhere, and a line says so, with %s', (_name, change) => {
    const changed = references({ ...value, ...change });
    expect(shown(changed)).toBeUndefined();
    expect(missing(changed)).toEqual([expect.stringContaining('not asked here in these words')]);
  });

  it('say of how many they were chosen where the file says so', () => {
    const notes = (given: References): string =>
      JSON.stringify(chapterOf(given).blocks.filter(({ kind }) => kind === 'note'));
    expect(notes({ ...references(value), chosenOf: 3 })).toContain(
      '1 public figure was chosen for this chapter, of 3 that were asked about here',
    );
    expect(notes(references(value))).not.toContain('chosen for this chapter');
    const few = { ...references(value, value), chosenOf: 1 };
    expect(() => readReferences(few)).toThrow(
      expect.objectContaining({ values: { at: 'chosenOf' } }),
    );
  });

  it('can be told before they are printed from those that cannot stand beside anything', () => {
    const given = references(value, { ...value, question: 'The day ended too late' });
    expect(referenceStandings(invited.content, given, 'fr')).toEqual(['offered', 'not-asked']);
  });

  it('change nothing but the chapter and how the file is made again', () => {
    const kinds = (given?: References) =>
      buildReport(invited, { language: 'en', ...(given ? { references: given } : {}) }).chapters;
    const without = kinds().map(({ kind }) => kind);
    expect(kinds(references(value)).map(({ kind }) => kind)).toEqual(
      without.toSpliced(without.indexOf('claims'), 0, 'references'),
    );
    expect(JSON.stringify(kinds(references(value)).at(-1))).toContain('--references');
  });

  it('are a chapter of the page in every language, and of no petition', () => {
    for (const language of ['en', 'fr', 'de'] as const) {
      const report = buildReport(invited, { language, references: references(value) });
      expect(renderHtml(report)).toContain('chapter-references');
    }
    expect(reportQuestionnaire.languages).toHaveLength(3);
  });
});

describe('a printed percentage', () => {
  it('leaves open what was rounded', () => {
    expect(printedShare({ ...value, percent: 12.3, decimals: 1 }).low).toBeCloseTo(0.1225);
    expect(printedShare({ ...value, percent: 0 }).low).toBe(0);
    const { count, base } = countsOfReference(value);
    expect([count.low, count.high, base.low]).toEqual([975, 1025, 5000]);
  });

  it('counts as many people as a sample by lot with its interval would have', () => {
    const told = { ...value, percent: 50, n: 1000, interval: { low: 43.8, high: 56.2 } };
    expect(Math.round(effectiveSize(told))).toBe(250);
    expect(effectiveSize({ ...told, interval: { low: 49.9, high: 50.1 } })).toBe(1000);
  });

  it.each([
    [0, { low: 0, high: 30 }, 0.12],
    [100, { low: 70, high: 100 }, 0.88],
    [50, { low: 0, high: 100 }, 0.99],
    [40, { low: 39, high: 60 }, 0.59],
  ])('of %d %% with a wide interval is not left behind within it', (percent, interval, share) => {
    const told = { ...value, percent, interval };
    expect(effectiveSize(told)).toBeLessThan(100);
    const here = { low: share, high: share };
    const counts = {
      count: { low: share * 2000, high: share * 2000 },
      base: { low: 2000, high: 2000 },
      population: 2000,
    };
    expect(judgeBeside({ counts, share: here }, told)).not.toBe('larger');
  });

  it('is set apart from no share within its interval, even of very many people', () => {
    const told = { ...value, percent: 20, interval: { low: 0, high: 35 } };
    const of = (share: number) => ({
      counts: {
        count: { low: share * 1e6, high: share * 1e6 },
        base: { low: 1e6, high: 1e6 },
        population: 1e6,
      },
      share: { low: share, high: share },
    });
    expect(judgeBeside(of(0.0002), told)).toBe('within');
    expect(judgeBeside(of(0.0002), { ...told, interval: { low: 1, high: 35 } })).toBe('larger');
  });
});

describe('a file of public figures', () => {
  const spoiled = (change: object, source: object = {}) => ({
    ...references(value),
    source: { ...references().source, ...source },
    values: [{ ...value, ...change }],
  });

  it('is read as it is', () => {
    expect(readReferences(references(value))).toEqual(references(value));
  });

  it.each<readonly [string, unknown, string]>([
    ['nothing', null, '{}'],
    ['another schema', { ...references(value), schema: 'cahier/references-2' }, 'schema'],
    ['no figures', references(), 'values'],
    ['no licence', spoiled({}, { licence: '' }), 'source.licence'],
    ['no address', spoiled({}, { address: 'a book' }), 'source.address'],
    ['no day', spoiled({}, { read: 'in spring' }), 'source.read'],
    ['a claim not to be invented', spoiled({}, { invented: false }), 'source.invented'],
    ['no number of people', spoiled({ n: 0 }), 'values[0].n'],
    ['more than all', spoiled({ percent: 101 }), 'values[0].percent'],
    ['more decimals than are printed', spoiled({ percent: 12.64 }), 'values[0].percent'],
    ['figures read before they were out', spoiled({}, { read: '2025-04-30' }), 'source.read'],
    ['an answer twice', spoiled({ answers: ['Often', 'Often'] }), 'values[0].answers'],
    ['a counted answer that is none', spoiled({ counted: ['Daily'] }), 'values[0].counted'],
    ['an interval beside it', spoiled({ interval: { low: 30, high: 40 } }), 'values[0].interval'],
    ['a field too many', spoiled({ mean: 3 }), 'values[0].mean'],
  ])('is refused with %s, at its place', (_name, json, at) => {
    expect(() => readReferences(json)).toThrow(
      expect.objectContaining({ code: 'references-unreadable', values: { at } }),
    );
  });
});
