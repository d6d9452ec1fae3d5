import { describe, expect, it } from '@jest/globals';
import { type Figure, isWithheld } from '../../disclosure/index.js';
import { WITHHELD as withheld } from '../../disclosure/figures/figure.js';
import { sumWithin } from './interval.js';

const exactly = (count: number) => ({ low: count, high: count });
const between = (low: number, high: number): Figure => ({ low, high });
const twelve = exactly(12);

describe('what published figures say together', () => {
  it('is withheld where nothing is known of any part', () => {
    expect(isWithheld(sumWithin([withheld, withheld], [withheld], twelve))).toBe(true);
  });

  it('is exact where every figure is', () => {
    expect(sumWithin([exactly(3), exactly(4)], [exactly(5)], twelve)).toEqual(exactly(7));
  });

  it('is bounded by what the others leave', () => {
    const others = [exactly(5), withheld];
    expect(sumWithin([exactly(3), between(0, 9)], others, twelve)).toEqual(between(3, 7));
  });

  it('counts a withheld part as anything that the others leave', () => {
    // At least 62 of 77 answered so; whatever the withheld answer beside it is, it does not lessen that.
    expect(sumWithin([withheld, between(62, 77)], [withheld], exactly(77))).toEqual(
      between(62, 77),
    );
    expect(sumWithin([withheld], [exactly(5)], twelve)).toEqual(between(0, 7));
  });

  it('reaches as far as there may be people, where their number is a range', () => {
    expect(sumWithin([between(3, 9)], [exactly(4)], { low: 10, high: 14 })).toEqual(between(3, 9));
    expect(sumWithin([between(3, 9)], [exactly(8)], { low: 10, high: 14 })).toEqual(between(3, 6));
  });
});
