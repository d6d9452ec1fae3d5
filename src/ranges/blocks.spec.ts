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
});
