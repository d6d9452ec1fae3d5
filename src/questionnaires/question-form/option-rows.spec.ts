import { describe, expect, it } from '@jest/globals';
import { readOptionRows, type SentOptions } from './option-rows.js';

const sent: SentOptions = {
  rows: [],
  lines: '',
  scale: '',
  shown: ['en', 'fr'],
  former: undefined,
  isScored: false,
};
const row = (code: string, en: string, more: object = {}) => ({ code, label: { en }, ...more });

describe('options as an admin types them', () => {
  it.each([
    ['a label in a third language', 'Yes | Oui | Ja', 'bad-line'],
    ['a label of 301 characters', 'x'.repeat(301), 'bad-line'],
    ['a code with a blank', '[a b] Yes', 'bad-line-code'],
    ['401 lines', Array.from({ length: 401 }, (_, i) => `x ${i}`).join('\n'), 'too-many-rows'],
  ])('refuses %s', (_what, lines, code) => {
    expect(() => readOptionRows({ ...sent, lines })).toThrow(expect.objectContaining({ code }));
  });

  it('drops empty rows, fills in codes and counts places from 0', () => {
    const rows = [
      row('', ' Never '),
      row('', ''),
      row('o1', 'Al\nways'),
      row('na', 'Not concerned', { role: 'not-concerned' }),
    ];
    expect(readOptionRows({ ...sent, rows, isScored: true })).toEqual([
      { code: 'o2', label: { en: 'Never' }, score: 0 },
      { code: 'o1', label: { en: 'Al ways' }, score: 1 },
      { code: 'na', label: { en: 'Not concerned' }, role: 'not-concerned' },
    ]);
  });

  it('reads a line as code, label and translation, as a spreadsheet copies it too', () => {
    const lines = '[or] Orvane | Orvane-sur-Mer\r\n\nThule\tThulé\nA [b] = c';
    expect(readOptionRows({ ...sent, lines })).toEqual([
      { code: 'or', label: { en: 'Orvane', fr: 'Orvane-sur-Mer' } },
      { code: 'o1', label: { en: 'Thule', fr: 'Thulé' } },
      { code: 'o2', label: { en: 'A [b] = c' } },
    ]);
  });

  it('leaves a point where it was, and lets a new one follow', () => {
    const former = [
      { code: 'a', label: { en: 'A' }, score: 4 },
      { code: 'b', label: { en: 'B' } },
    ];
    const rows = [row('a', 'A', { score: '4' }), row('b', 'B', { score: '' }), row('c', 'C')];
    const scores = readOptionRows({ ...sent, former, rows, isScored: true }).map(
      ({ score }) => score,
    );
    expect(scores).toEqual([4, undefined, 5]);
  });

  it('keeps what a label says in a language that the form did not show', () => {
    const former = [{ code: 'a', label: { en: 'A', de: 'Ah' } }];
    expect(readOptionRows({ ...sent, former, rows: [row('a', 'Aye')] })).toEqual([
      { code: 'a', label: { en: 'Aye', de: 'Ah' } },
    ]);
  });

  it('takes a usual scale only where nothing was typed', () => {
    const codes = (rows: SentOptions['rows']) =>
      readOptionRows({ ...sent, rows, scale: 'agreement' }).map(({ code }) => code);
    expect(codes([])).toEqual(['1', '2', '3', '4', '5', 'na', 'pns']);
    expect(codes([row('x', 'X')])).toEqual(['x']);
  });
});
