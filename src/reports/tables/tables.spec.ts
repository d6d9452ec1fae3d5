import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { aReportRelease, responsesWithoutSwap } from '../../../test/support/report-release.js';
import { scoredQuestionnaire, scoredResponses } from '../../../test/support/scored-survey.js';
import type { Language } from '../../common/index.js';
import { publishRelease } from '../../disclosure/index.js';
import { definitionOf } from '../../questionnaire/index.js';
import { renderWorkbook } from './figures-workbook.js';
import { renderLabelledCsv } from './render-labelled-csv.js';

const release = aReportRelease();
const cells = release.content.tables.flatMap((table) => table.cells.flat());

type Line = Readonly<Record<string, string>>;
const linesIn = (language: Language, of = release): readonly Line[] =>
  parse(renderLabelledCsv(of, language), { columns: true });

const find = (lines: readonly Line[], parts: Line): Line | undefined =>
  lines.find((line) => Object.entries(parts).every(([name, value]) => line[name] === value));

describe('the figures of a release in words', () => {
  const lines = linesIn('en');

  it('have one line for each published cell, and one for a question without a table', () => {
    expect(lines.length).toBe(cells.length + 1);
    expect(lines.at(-1)).toMatchObject({ Question: 'One thing to keep', Exact: '', Share: '' });
  });

  it('are told in the notation of the report, with both ends', () => {
    expect(
      find(lines, { Question: 'The day ended late', Answer: 'Respondents', By: '' }),
    ).toMatchObject({ Figure: '120', Exact: '120', 'At least': '120', 'At most': '120' });
    expect(
      find(lines, { Question: 'You could swap a visit', Answer: 'Rarely', By: '' }),
    ).toMatchObject({
      Figure: '≥\u202f117',
      Exact: '',
      'At least': '117',
      'At most': '120',
    });
  });

  it('name groups and answers, and say of a withheld cell that it is not shown', () => {
    const parts = { Question: 'You could swap a visit', By: 'Site', Group: 'Orvane' };
    const told = { Figure: '≥\u202f67', 'At least': '67', 'At most': '70' };
    expect(find(lines, { ...parts, Answer: 'Rarely' })).toMatchObject(told);
    const untold = linesIn('en', aReportRelease({ responses: responsesWithoutSwap() }));
    expect(find(untold, { ...parts, Answer: 'Rarely' })).toMatchObject({
      Figure: 'not shown, to protect people',
      Share: '',
      Exact: '',
      'At least': '',
      'At most': '',
      'Code of the answer': '2',
    });
  });

  it('are the same figures in every language', () => {
    const numbers = (language: Language) =>
      linesIn(language).map((line) => Object.values(line).slice(6, 13));
    expect(numbers('fr')).toEqual(numbers('en'));
    expect(Object.keys(linesIn('fr')[0]!)).toContain('Réponse');
  });

  it.each(['xlsx', 'ods'] as const)('fill a workbook with a dictionary: %s', async (format) => {
    const file = await renderWorkbook(release, 'de', format);
    expect(file.equals(await renderWorkbook(release, 'de', format))).toBe(true);
    const text = Object.values(unzipSync(file))
      .map((part) => strFromU8(part))
      .join('');
    for (const one of ['Fragen und Antworten', 'Never (de)', release.hash, 'Ungünstig', 'Orvane']) {
      expect(text).toContain(one);
    }
  });

  it('exist in the languages of the report only', () => {
    expect(() => renderLabelledCsv(release, 'pl' as Language)).toThrow(
      expect.objectContaining({ code: 'report-language-unknown' }),
    );
  });
});

describe('a score in the tables', () => {
  const publication = publishRelease({
    definition: definitionOf(scoredQuestionnaire(), { mode: 'file' }),
    ...{ responses: scoredResponses(), invited: null, verbatims: [], prior: [] },
  });
  if (publication.kind !== 'released') throw new Error('nothing was published');
  const { release: scored } = publication;

  it('has a line for each class, of everybody and by group, in words', () => {
    const all: readonly Line[] = parse(renderLabelledCsv(scored, 'en'), { columns: true });
    const classes = all.filter((line) => line['Question'] === 'Pressure');
    expect(find(classes, { By: '', Answer: 'High' })).toMatchObject({
      ...{ Exact: '102', 'Code of the question': 'pressure', 'Code of the answer': 'high' },
    });
    expect(find(classes, { By: 'Site', Group: 'north', Answer: 'Low' })).toBeDefined();
    expect(find(all, { Question: 'You had to rush', By: 'Site' })).toBeUndefined();
  });

  it.each(['xlsx', 'ods'] as const)(
    'stands in a workbook, with its classes in the dictionary: %s',
    async (format) => {
      const parts = unzipSync(await renderWorkbook(scored, 'en', format));
      const text = Object.values(parts)
        .map((part) => strFromU8(part))
        .join('');
      const count = (word: string) => text.split(word).length - 1;
      for (const one of ['Pressure', 'High', 'Low', 'pressure', 'classes', 'Unfavourable'])
        expect([one, count(one) > 0]).toEqual([one, true]);
      expect(text).toMatch(/>102</);
    },
  );
});
