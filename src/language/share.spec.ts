import { describe, expect, it } from '@jest/globals';
import { formatFloor, formatShare } from './share.js';

const exactly = (share: number) => ({ low: share, high: share });

describe('shares', () => {
  it('show whole percents with the sign of the language', () => {
    expect(formatShare(exactly(116 / 412), 'en')).toBe('28%');
    expect(formatShare(exactly(116 / 412), 'fr')).toBe('28\u202f%');
    expect(formatShare(exactly(0.29), 'en')).toBe('29%');
  });

  it('never show some as none, nor nearly all as all', () => {
    expect(formatShare(exactly(1 / 412), 'en')).toBe('<\u202f1%');
    expect(formatShare(exactly(411 / 412), 'en')).toBe('>\u202f99%');
    expect(formatShare(exactly(0), 'en')).toBe('0%');
    expect(formatShare(exactly(1), 'en')).toBe('100%');
  });

  it('round bounds outwards, so that they stay true', () => {
    expect(formatShare({ low: 0, high: 0.021 }, 'en')).toBe('≤\u202f3%');
    expect(formatShare({ low: 0.989, high: 1 }, 'en')).toBe('≥\u202f98%');
    expect(formatShare({ low: 0.361, high: 0.401 }, 'de')).toBe('36 bis 41\u202f%');
  });

  it('round a floor down, so that "at least" stays true', () => {
    expect(formatFloor(171 / 780, 'en')).toBe('21%');
    expect(formatFloor(0.29, 'en')).toBe('29%');
  });
});
