import { describe, expect, it } from '@jest/globals';
import { formatRange } from './range.js';

describe('counts that may be ranges', () => {
  it('are both ends in words, or the number where it is exact', () => {
    expect(formatRange({ low: 40, high: 44 }, 'en', 61)).toBe('40 to 44');
    expect(formatRange({ low: 40, high: 44 }, 'fr', 61)).toBe('40 à 44');
    expect(formatRange({ low: 1040, high: 1044 }, 'de', 6100)).toBe('1.040 bis 1.044');
    expect(formatRange({ low: 61, high: 61 }, 'en', 61)).toBe('61');
  });

  it('leave out an end that says nothing', () => {
    expect(formatRange({ low: 0, high: 3 }, 'en', 61)).toBe('≤\u202f3');
    expect(formatRange({ low: 58, high: 61 }, 'en', 61)).toBe('≥\u202f58');
    expect(formatRange({ low: 58, high: 61 }, 'en')).toBe('58 to 61');
    expect(formatRange({ low: 0, high: 61 }, 'en', 61)).toBe('0 to 61');
  });
});
