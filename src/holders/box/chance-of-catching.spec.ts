import { describe, expect, it } from '@jest/globals';
import { chanceOfCatching } from './chance-of-catching.js';

/** All ways to take some of so many, counted one by one. */
function byCounting(rows: number, tests: number, exchanged: number): number {
  let [all, caught] = [0, 0];
  for (let set = 0; set < 2 ** rows; set += 1) {
    const taken = Array.from({ length: rows }, (_, i) => (set >> i) & 1);
    if (taken.reduce((sum, one) => sum + one, 0) !== exchanged) continue;
    all += 1;
    if (taken.slice(0, tests).includes(1)) caught += 1;
  }
  return caught / all;
}

describe('the chance of catching exchanged answers by test ballots', () => {
  it.each([
    [10, 3, 1],
    [10, 3, 4],
    [10, 1, 9],
    [8, 0, 3],
    [8, 8, 1],
    [9, 4, 6],
  ])('is that of all ways to choose: %d rows, %d tests, %d exchanged', (rows, tests, exchanged) => {
    expect(chanceOfCatching({ rows, tests, exchanged })).toBeCloseTo(
      byCounting(rows, tests, exchanged),
      12,
    );
  });

  it('is at least as high as with one row drawn after the other, which is what one remembers', () => {
    expect(chanceOfCatching({ rows: 140, tests: 10, exchanged: 14 })).toBeGreaterThan(
      1 - 0.9 ** 10,
    );
  });
});
