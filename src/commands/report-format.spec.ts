import { describe, expect, it } from '@jest/globals';
import { chapterNames, chooseFormat, type FormatOptions } from './report-format.js';

const options = (given: Partial<FormatOptions>): FormatOptions => ({
  out: 'report',
  edition: 'full',
  ...given,
});

describe('the format of a report', () => {
  it.each([
    [{ out: 'r.xlsx' }, 'xlsx'],
    [{ out: 'r.ODS' }, 'ods'],
    [{ out: 'r' }, 'pdf'],
    [{ out: 'r', format: 'html' }, 'html'],
    [{ out: 'r.csv', format: 'csv', labels: true, bom: true }, 'csv'],
    [{ out: 'r.final', format: 'pdf', edition: 'letter' }, 'pdf'],
  ] as const)('follows the name of the file: %j', (given, format) => {
    expect(chooseFormat(options(given))).toBe(format);
  });

  it.each([
    [{ out: 'r.pdf', format: 'xlsx' }, 'report-name-contradicts'],
    [{ out: 'r.xls' }, 'report-format-unknown'],
    [{ out: 'r.xlsx', edition: 'letter' }, 'report-option-of-other-format'],
    [{ out: 'r.csv', register: 'r.json' }, 'report-option-of-other-format'],
    [{ out: 'r.pdf', labels: true }, 'report-option-of-other-format'],
    [{ out: 'r.ods', bom: true }, 'report-option-of-other-format'],
  ] as const)('is refused where something contradicts: %j', (given, code) => {
    expect(() => chooseFormat(options(given))).toThrow(
      expect.objectContaining({ code, category: 'invalid-input' }),
    );
  });
});

describe('chapters on the command line', () => {
  it.each([
    ['summary,theme-2', ['summary', 'theme-2']],
    [' summary ,\ttheme-2\n', ['summary', 'theme-2']],
    ['summary, theme-2,', ['summary', 'theme-2', '']],
  ])('are the same with room between their names: %j', (typed, names) => {
    expect(chapterNames(typed)).toEqual(names);
  });
});
