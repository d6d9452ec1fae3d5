import { describe, expect, it } from '@jest/globals';
import { type RowNode, TableNetwork } from './network.js';
import {
  byTotal,
  type Demand,
  demandsOfRows,
  reserveBeside,
  type Silence,
  wholeRows,
} from './targets.js';

const leaf = (people: number, rest: Partial<RowNode> = {}): RowNode => ({
  parent: undefined,
  isLeaf: true,
  people,
  ...rest,
});

const SILENCE: Silence = { high: 4, low: 3 };

const demandsOf = (
  row: RowNode,
  totals: readonly number[],
  silence = SILENCE,
  least: (row: number) => number = () => 0,
) => demandsOfRows(new TableNetwork([row], totals), silence, least);

describe('answers by how many gave them', () => {
  it('begin with the commonest, and with the first of two alike', () => {
    expect(byTotal([3, 9, 3, 12])).toEqual([3, 1, 0, 2]);
  });

  it('have the commonest as their reserve, and it the second', () => {
    expect([0, 1, 2].map((answer) => reserveBeside([7, 12, 9], answer))).toEqual([1, 2, 1]);
    expect(reserveBeside([5], 0)).toBe(0);
  });
});

describe('what a row demands', () => {
  const most = (answer: number, value: number, last: number, reserve: number): Demand => ({
    row: 0,
    answer,
    side: 'atMost',
    value,
    last,
    reserve,
  });
  const least = (answer: number, value: number, last: number, reserve: number): Demand => ({
    row: 0,
    answer,
    side: 'atLeast',
    value,
    last,
    reserve,
  });

  it('is that some gave another answer than any, and some the two commonest', () => {
    expect(demandsOf(leaf(20), [9, 20, 30])).toEqual([
      most(1, 16, 18, 1),
      least(1, 3, 2, 2),
      most(2, 16, 18, 2),
      least(2, 3, 2, 1),
    ]);
  });

  it('is the same of each answer that so many may have given', () => {
    expect(demandsOf(leaf(20), [16, 30, 40])[0]).toEqual(most(1, 16, 18, 1));
    expect(demandsOf(leaf(20), [17, 30, 40])[0]).toEqual(most(0, 16, 18, 2));
    expect(demandsOf(leaf(20), [17, 30, 40]).filter(({ answer }) => answer === 0)).toHaveLength(1);
  });

  it('is more of another answer where a row may hold a group of more', () => {
    expect(demandsOf(leaf(20), [30, 40], SILENCE, () => 6)[0]).toEqual(most(0, 14, 18, 0));
    expect(demandsOf(leaf(20), [30, 40], SILENCE, () => 3)[0]).toEqual(most(0, 16, 18, 0));
  });

  it('is of every answer that some gave it, where that is said of each', () => {
    const each = { ...SILENCE, isForEach: true };
    expect(demandsOf(leaf(20), [1, 40, 50], each)[0]).toEqual(least(0, 1, 1, 2));
    expect(demandsOf(leaf(20), [2, 40, 50], each)[0]).toEqual(least(0, 2, 2, 2));
    expect(demandsOf(leaf(20), [8, 40, 50], each)[0]).toEqual(least(0, 3, 2, 2));
  });

  it('is reckoned from the least size of a row for an answer that is not common', () => {
    const row = leaf(20, { size: { least: 18, most: 23 } });
    const demands = demandsOf(row, [40, 50, 60]);
    expect(demands.filter(({ side }) => side === 'atMost')).toEqual([
      most(0, 14, 16, 2),
      most(1, 16, 18, 1),
      most(2, 16, 18, 2),
    ]);
  });

  it('is that nobody gave any one answer, of a row that may be a small group', () => {
    expect(demandsOf(leaf(7, { isHidden: true }), [40, 50, 60])).toEqual([
      most(0, 0, 0, 2),
      most(1, 0, 0, 2),
      most(2, 0, 0, 1),
    ]);
  });
});

describe('rows that may agree', () => {
  it('may have given any one answer, all of them, but for those that are hidden', () => {
    const network = new TableNetwork([leaf(7, { isHidden: true }), leaf(20)], [40, 50, 60]);
    const all = { row: 1, side: 'atLeast', value: 20 } as const;
    expect(wholeRows(network)).toEqual([
      { ...all, answer: 0, reserve: 2 },
      { ...all, answer: 1, reserve: 1 },
      { ...all, answer: 2, reserve: 2 },
    ]);
  });
});
