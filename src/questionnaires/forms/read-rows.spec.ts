import { describe, expect, it } from '@jest/globals';
import { readOptions } from './read-rows.js';

describe('reading rows of options', () => {
  const rows = [
    { code: '', label: { en: ' Never ' } },
    { code: '', label: { en: '' } },
    { code: 'o1', label: { en: 'Al\nways' } },
    { code: 'na', label: { en: 'Not concerned' }, beside: 'yes' as const },
  ];

  it('drops empty rows, fills in codes and scores those on the scale', () => {
    expect(readOptions(rows, true)).toEqual([
      { code: 'o2', label: { en: 'Never' }, score: 0 },
      { code: 'o1', label: { en: 'Al ways' }, score: 1 },
      { code: 'na', label: { en: 'Not concerned' } },
    ]);
  });
});
