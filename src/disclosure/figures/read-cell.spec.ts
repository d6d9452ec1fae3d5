import { describe, expect, it } from '@jest/globals';
import { exactly, isExact, isWithheld } from './figure.js';
import { readCell } from './read-cell.js';
import { shareOf } from './share-of.js';

const people = exactly(41);

describe('a published cell', () => {
  it('is withheld only where it holds no figure', () => {
    expect(isWithheld(readCell(null, people))).toBe(true);
    for (const cell of [0, 7, { atLeast: 5 }, { atMost: 5 }, { from: 0, to: 41 }]) {
      expect(isWithheld(readCell(cell, people))).toBe(false);
    }
  });

  it('reads the same whichever schema says it', () => {
    expect(readCell({ atLeast: 38 }, people)).toEqual(readCell({ from: 38, to: 41 }, people));
    expect(readCell({ atMost: 3 }, people)).toEqual(readCell({ from: 0, to: 3 }, people));
    expect(isExact(readCell(7, people))).toBe(true);
  });
});

describe('a share of counts', () => {
  it('reaches from the least of most to the most of least', () => {
    expect(shareOf({ low: 40, high: 44 }, exactly(61))).toEqual({ low: 40 / 61, high: 44 / 61 });
    expect(shareOf({ low: 4, high: 8 }, { low: 10, high: 16 })).toEqual({ low: 0.25, high: 0.8 });
  });

  it('is never of more than everybody, and of nobody it is none', () => {
    expect(shareOf({ low: 4, high: 9 }, { low: 8, high: 10 })).toEqual({ low: 0.4, high: 1 });
    expect(shareOf({ low: 0, high: 3 }, { low: 0, high: 9 })).toEqual({ low: 0, high: 1 });
    expect(shareOf(exactly(0), exactly(0))).toBeNull();
    expect(shareOf(exactly(0), { low: 0, high: 9 })).toEqual(exactly(0));
  });
});
