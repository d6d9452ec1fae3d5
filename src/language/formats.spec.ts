import { describe, expect, it } from '@jest/globals';
import {
  formatDay,
  formatDayThere,
  formatLastMinute,
  formatList,
  formatNumber,
  formatPercent,
  listLanguages,
} from './index.js';

const SHOWN = ['fr', 'en', 'de'] as const;

describe('how a language writes', () => {
  it('a day: the first of a month in its own way, what is no day as it stands', () => {
    expect(SHOWN.map((language) => formatDay('2026-10-01', language))).toEqual([
      '1er octobre 2026',
      '1 October 2026',
      '1. Oktober 2026',
    ]);
    expect(formatDay('soon', 'en')).toBe('soon');
    expect(formatDay('2026-13-01', 'en')).toBe('2026-13-01');
  });

  it('where a day is, and until which minute it lasts there', () => {
    expect(SHOWN.map((language) => formatDayThere('2026-12-20', 'Europe/Paris', language))).toEqual(
      [
        '20 décembre 2026 (fuseau horaire\u00a0: Europe/Paris)',
        '20 December 2026 (Europe/Paris time)',
        '20. Dezember 2026 (Zeitzone Europe/Paris)',
      ],
    );
    expect(SHOWN.map((language) => formatLastMinute('2026-12-20', 'UTC', language))).toEqual([
      '20 décembre 2026, 23\u00a0h\u00a059 (fuseau horaire\u00a0: UTC)',
      '20 December 2026, 23:59 (UTC time)',
      '20. Dezember 2026, 23:59\u00a0Uhr (Zeitzone UTC)',
    ]);
  });

  it('numbers and percents', () => {
    expect(SHOWN.map((language) => formatNumber(1234567, language))).toEqual([
      '1\u202f234\u202f567',
      '1,234,567',
      '1.234.567',
    ]);
    expect(SHOWN.map((language) => formatNumber(12345.017, language))).toEqual([
      '12\u202f345,017',
      '12,345.017',
      '12.345,017',
    ]);
    expect(SHOWN.map((language) => formatPercent(45, language))).toEqual([
      '45\u202f%',
      '45%',
      '45\u202f%',
    ]);
  });

  it('lists', () => {
    expect(formatList([], 'en')).toBe('');
    expect(formatList(['a'], 'en')).toBe('a');
    expect(formatList(['a', 'b', 'c'], 'de', 'or')).toBe('a, b oder c');
    expect(listLanguages('en')).toContain('French, English');
  });
});
