import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './blocks.js';

const RULE = { low: 3, high: 3, width: 4 };

describe('the blocks of a row', () => {
  it('are nobody to three, fours, and all but three to all', () => {
    expect(blocksOf(20, RULE)).toEqual([0, 4, 8, 12, 17]);
  });

  it('are one block where the row is too small for two', () => {
    expect(blocksOf(6, RULE)).toEqual([0]);
    expect(blocksOf(7, RULE)).toEqual([0, 4]);
  });

  it.each([
    // The third block is half as wide as another from 13 on; until then it joins the second.
    [12, [0, 4, 9]],
    [13, [0, 4, 8, 10]],
    [14, [0, 4, 8, 11]],
    [11, [0, 4, 8]],
    [10, [0, 4, 7]],
    [9, [0, 4, 6]],
    [8, [0, 5]],
  ])('of %i people begin at %j', (people, starts) => {
    expect(blocksOf(people, RULE)).toEqual(starts);
  });

  it.each(Array.from({ length: 60 }, (_, people) => people))(
    'leave the first and the last wide enough in a row of %i, and no other narrower than half',
    (people) => {
      const starts = blocksOf(people, RULE);
      const ends = [...starts.slice(1).map((start) => start - 1), people];
      const widths = starts.map((start, i) => ends[i]! - start + 1);
      expect(starts[0]).toBe(0);
      if (starts.length === 1) return;
      expect(widths[0]).toBeGreaterThanOrEqual(RULE.low + 1);
      expect(widths.at(-1)).toBe(RULE.high + 1);
      for (const width of widths.slice(1, -1)) expect(width).toBeGreaterThanOrEqual(RULE.width / 2);
    },
  );

  it('are as wide as is said, and of one number each where that is one', () => {
    expect(blocksOf(20, { low: 2, high: 5, width: 3 })).toEqual([0, 3, 6, 9, 12, 15]);
    expect(blocksOf(10, { low: 2, high: 3, width: 1 })).toEqual([0, 3, 4, 5, 6, 7]);
    expect(blocksOf(21, { low: 3, high: 3, width: 5 })).toEqual([0, 4, 9, 14, 18]);
    expect(blocksOf(20, { low: 3, high: 3, width: 5 })).toEqual([0, 4, 9, 14, 17]);
    expect(blocksOf(19, { low: 3, high: 3, width: 5 })).toEqual([0, 4, 9, 16]);
  });
});
