import { describe, expect, it } from '@jest/globals';
import { distance, isSurelyAbove, surelyAboveAll, surelyLargest } from './compare.js';

const itself = <T>(item: T): T => item;
const range = (low: number, high = low) => ({ low, high });

describe('comparing ranges', () => {
  it('orders exact figures to the last', () => {
    expect(surelyLargest([range(2), range(7), range(5)], itself)).toEqual([
      range(7),
      range(5),
      range(2),
    ]);
  });

  it('stops where another could be larger', () => {
    expect(surelyLargest([range(40, 44), range(50, 54), range(38, 41)], itself)).toEqual([
      range(50, 54),
    ]);
    expect(surelyLargest([range(40, 44), range(43, 50)], itself)).toEqual([]);
  });

  it('calls what may be equal no less', () => {
    expect(surelyLargest([range(40, 44), range(44, 50)], itself)[0]).toEqual(range(44, 50));
  });

  it('names one above all others only where none may be equal to it', () => {
    expect(surelyAboveAll([range(40, 44), range(45, 50)], itself)).toEqual(range(45, 50));
    expect(surelyAboveAll([range(40, 44), range(44, 50)], itself)).toBeUndefined();
    expect(surelyAboveAll([range(7), range(7), range(5)], itself)).toBeUndefined();
    expect(surelyAboveAll([range(7)], itself)).toEqual(range(7));
  });

  it('sees whether what was left out could have been chosen', () => {
    expect(isSurelyAbove([range(40, 44)], [range(30, 40)])).toBe(true);
    expect(isSurelyAbove([range(40, 44)], [range(30, 41)])).toBe(false);
  });

  it('measures how far two may lie apart', () => {
    expect(distance(range(60, 64), range(20, 24))).toEqual(range(36, 44));
    expect(distance(range(20, 24), range(60, 64))).toEqual(range(36, 44));
    expect(distance(range(20, 30), range(24, 26))).toEqual(range(0, 6));
  });
});
