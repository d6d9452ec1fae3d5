import { describe, expect, it } from '@jest/globals';
import { chanceOfCatching, testsLookedFor } from './chance-of-catching.js';

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

/** The fewest that any so many of the holders have cast, by trying all of them. */
function fewestOf(tests: number, needed: number, seats: number): number {
  const cast = Array.from({ length: seats }, (_, i) => Math.floor((tests + i) / seats));
  let fewest = tests;
  for (let set = 0; set < 2 ** seats; set += 1) {
    const present = cast.filter((_, i) => (set >> i) & 1);
    const sum = present.reduce((all, one) => all + one, 0);
    if (present.length === needed) fewest = Math.min(fewest, sum);
  }
  return fewest;
}

describe('the test ballots that are looked for', () => {
  it('are those of the devices that take part, at the least', () => {
    expect(testsLookedFor(10, { needed: 3, seats: 5 })).toBe(6);
    for (const [needed, seats] of [
      [2, 3],
      [3, 5],
      [4, 4],
    ] as const) {
      for (let tests = 0; tests <= 16; tests += 1) {
        expect(testsLookedFor(tests, { needed, seats })).toBe(fewestOf(tests, needed, seats));
      }
    }
  });
});

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
