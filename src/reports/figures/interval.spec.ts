import { describe, expect, it } from '@jest/globals';
import { isWithheld, readBase, readCell, sumWithin } from './interval.js';

const exactly = (count: number) => ({ low: count, high: count });
const withheld = readCell(null, 12);

describe('what published cells say together', () => {
  it('is withheld where a part is', () => {
    expect(isWithheld(sumWithin([exactly(3), withheld], [exactly(5)], 12))).toBe(true);
  });

  it('is withheld only where a published cell holds no figure', () => {
    expect(isWithheld(withheld)).toBe(true);
    expect(isWithheld(readBase(null))).toBe(true);
    for (const cell of [0, 7, { atLeast: 5 }, { atMost: 5 }]) {
      expect(isWithheld(readCell(cell, 12))).toBe(false);
    }
  });

  it('is exact where every cell is', () => {
    expect(sumWithin([exactly(3), exactly(4)], [exactly(5)], 12)).toEqual(exactly(7));
  });

  it('is bounded by what the others leave', () => {
    const part = readCell({ atMost: 9 }, 12);
    expect(sumWithin([exactly(3), part], [exactly(5), withheld], 12)).toEqual({ low: 3, high: 7 });
  });

  it('reads a lower bound up to all respondents', () => {
    expect(readCell({ atLeast: 38 }, 41)).toEqual({ low: 38, high: 41 });
  });
});
