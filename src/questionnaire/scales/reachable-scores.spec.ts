import { describe, expect, it } from '@jest/globals';
import { isWithin } from './class-of.js';
import { classesWithinReach } from './classes-within-reach.js';
import { compareTo, inNumbers, reachableScores, scoreOf } from './reachable-scores.js';
import type { ScaleRule } from './scale.js';
import { scoresOfClasses } from './scores-of-class.js';

const item = (table: string, ...points: readonly number[]) => ({
  table,
  points: points.map((one, i) => ({ answer: `a${i}`, points: one })),
});
const classOf = (code: string, from: number, to: number) => ({
  code,
  label: { en: code },
  from,
  to,
});
const CLASSES = [classOf('low', 0, 2), classOf('mid', 2.01, 4), classOf('high', 4.01, 6)];

const rule = (change: Partial<ScaleRule> = {}): ScaleRule => ({
  method: 'sum',
  items: [item('q', 0, 1, 2), item('r', 0, 1, 2), item('s', 0, 1, 2)],
  classes: CLASSES,
  ...change,
});

const reached = (change: Partial<ScaleRule>) =>
  [...new Set(reachableScores(rule(change)).map(inNumbers))].toSorted((a, b) => a - b);

describe('a score', () => {
  it('is the points of all items, or the mean of those answered as many times as there are items', () => {
    expect(inNumbers(scoreOf(rule(), { sum: 4, answered: 3 }))).toBe(4);
    expect(inNumbers(scoreOf(rule(), { sum: 3, answered: 2 }))).toBe(4.5);
    expect(inNumbers(scoreOf(rule({ method: 'mean' }), { sum: 3, answered: 2 }))).toBe(1.5);
    expect(inNumbers(scoreOf(rule({ factor: 25, method: 'mean' }), { sum: 1, answered: 2 }))).toBe(
      12.5,
    );
  });

  it('is compared with a bound exactly', () => {
    const third = scoreOf(rule({ method: 'mean' }), { sum: 1, answered: 3 });
    expect(compareTo(third, 0.33)).toBeGreaterThan(0);
    expect(compareTo(third, 0.34)).toBeLessThan(0);
    const exact = scoreOf(rule(), { sum: 2, answered: 3 });
    expect([1.99, 2, 2.01].map((bound) => Math.sign(compareTo(exact, bound)))).toEqual([1, 0, -1]);
  });

  it('is in a class from its first bound to its last', () => {
    const at = (sum: number) => scoreOf(rule(), { sum, answered: 3 });
    const inside = [1, 2, 3, 4, 5].map((sum) => isWithin(at(sum), { from: 2, to: 4 }));
    expect(inside).toEqual([false, true, true, true, false]);
  });
});

describe('scores that some answers make', () => {
  it('are all sums of points, one of each item', () => {
    expect(reached({})).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(reached({ items: [item('q', 0, 10), item('r', 1, 3)] })).toEqual([1, 3, 11, 13]);
    expect(reached({ items: [item('q', 5)] })).toEqual([5]);
  });

  it('are those with as many items missing as may be, and at least one answered', () => {
    expect(reached({ missing: 1 })).toEqual([0, 1, 1.5, 2, 3, 4, 4.5, 5, 6]);
    const two = [item('q', 1, 2), item('r', 10, 20)];
    expect(reached({ items: two, missing: 0 })).toEqual([11, 12, 21, 22]);
    expect(reached({ items: two, missing: 1 })).toEqual([2, 4, 11, 12, 20, 21, 22, 40]);
    expect(reached({ items: two, missing: 2 })).toEqual([2, 4, 11, 12, 20, 21, 22, 40]);
  });
});

describe('the classes of a score', () => {
  it('hold scores between the least and the greatest that answers make', () => {
    expect(scoresOfClasses(rule())).toEqual([
      { code: 'low', least: 0, most: 2 },
      { code: 'mid', least: 3, most: 4 },
      { code: 'high', least: 5, most: 6 },
    ]);
  });

  it('are within reach where people who answer so can be in them', () => {
    const all = ['a0', 'a1', 'a2'];
    const within = (...given: readonly (readonly string[])[]) =>
      classesWithinReach(rule({ missing: 2 }), (table) => given['qrs'.indexOf(table)]!);
    expect(within(all, all, all)).toEqual(['low', 'mid', 'high']);
    expect(within(['a0'], ['a0', 'a1'], ['a1'])).toEqual(['low']);
    expect(within(['a1'], ['a1', 'a2'], ['a1'])).toEqual(['mid']);
    expect(within(['a2'], ['a2'], ['a0', 'a1'])).toEqual(['mid', 'high']);
    // Of whoever gave none of the answers to an item there is nobody with a whole score.
    expect(within(['a2'], ['a2'], [])).toEqual([]);
  });
});
