import { describe, expect, it } from '@jest/globals';
import { formatDifference } from './difference.js';

const exactly = (share: number) => formatDifference({ low: share, high: share }, 'en');

describe('differences of shares', () => {
  it('have a sign, and some is never none', () => {
    expect(exactly(0.12)).toBe('+12');
    expect(exactly(-0.055)).toBe('\u22126');
    expect(exactly(0)).toBe('0');
    expect(exactly(0.004)).toBe('<\u202f1');
    expect(exactly(0.3 - 0.2)).toBe('+10');
  });

  it('are both ends, rounded outwards', () => {
    expect(formatDifference({ low: -0.031, high: 0.042 }, 'en')).toBe('\u22124 to +5');
    expect(formatDifference({ low: 0.1, high: 0.2 }, 'de')).toBe('+10 bis +20');
  });
});
