import { describe, expect, it } from '@jest/globals';
import { countTold } from '../support/attack/differing/count-told.js';
import { naive, publishing, silent } from '../support/attack/programs.js';

/** `npm run attack -- differing` has three rows. */
const SIZES = [8, 10];

describe('a reader who asks of which rows a figure tells that somebody in them differs', () => {
  it('is told of all of them by exact rows', () => {
    const { rows, told } = countTold(naive, SIZES, 5);
    expect(rows).toBeGreaterThan(50);
    expect(told).toBe(rows);
  });

  it('is told of none where nothing is printed by group', () => {
    expect(countTold(silent, SIZES, 5).told).toBe(0);
  });

  it('is told of few of them by the product, which section 6 of the rules does not claim to prevent', () => {
    const { rows, told } = countTold(publishing, SIZES, 5);
    expect(told).toBeLessThan(rows / 5);
  });
});
