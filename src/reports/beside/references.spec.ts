import { describe, expect, it } from '@jest/globals';
import { aReportRelease, reportQuestionnaire } from '../../../test/support/report-release.js';
import { buildReport } from '../build-report.js';
import { renderHtml } from '../render-html.js';
import { readReferences } from '../references/read-references.js';
import { countsOfReference, effectiveSize, intervalOf, printedShare } from './reference-counts.js';
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
  it('are told with interval, source and licence, among those who gave one of the answers', () => {
    const block = shown(references(value))!;
    // 44 of the 109 who are concerned; 20 % of 5,000, of which rounding leaves half a point.
    expect(block.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['40%', '109'],
      ['20% (95% interval: 18 to 22%)', '5,000'],
    ]);
    expect(block.sentence).toMatch(/^\+19 to \+21 points here.*: larger than chance\.$/);
    const facts = JSON.stringify(chapterOf(references(value)).blocks);
    for (const text of ['CC-BY-4.0', 'https://statistics.example/hours', '1 May 2025', 'invented'])
      expect(facts).toContain(text);
    expect(block.notes.join(' ')).toContain('Table 4, line 2; employees, whole country');
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
    expect(intervalOf(told).low).toBeCloseTo(0.438);
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
