import { describe, expect, it } from '@jest/globals';
import { intervalOf, sumWithin } from './interval.js';

const exactly = (count: number) => ({ low: count, high: count });

describe('what published cells say together', () => {
  it('is exact where every cell is', () => {
    expect(sumWithin([exactly(3), exactly(4)], [exactly(5)], 12)).toEqual(exactly(7));
  });

  it('is nothing where a part is withheld', () => {
    expect(sumWithin([exactly(3), null], [exactly(5)], 12)).toBeNull();
  });

  it('is bounded by what the others leave', () => {
    const part = intervalOf({ atMost: 9 }, 12);
    expect(sumWithin([exactly(3), part], [exactly(5), null], 12)).toEqual({ low: 3, high: 7 });
  });

  it('reads a lower bound up to all respondents', () => {
    expect(intervalOf({ atLeast: 38 }, 41)).toEqual({ low: 38, high: 41 });
  });
});
