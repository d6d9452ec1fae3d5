import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/seeded-chance.js';
import { type Item, joinNeighbours, type Row, rowsBySize } from './rows.js';

const items = (sizes: readonly number[], parents: readonly (string | undefined)[] = []) =>
  sizes.map((people, i): Item => ({ options: [i], people, parent: parents[i] }));

const told = (rows: readonly Row[]): readonly string[] =>
  rows.map(
    ({ options, people, group, parent }) =>
      `${group ? `${group}: ` : ''}${options.join('+')} = ${people}${parent === undefined ? '' : ` in ${parent}`}`,
  );

describe('rows by size', () => {
  it('join from left to right until they have enough', () => {
    expect(told(rowsBySize(items([12, 3, 1, 9, 20, 2]), 10))).toEqual([
      '0 = 12',
      '1+2+3 = 13',
      '4+5 = 22',
    ]);
  });

  it('join inside a group first, and keep the group as a row of its own', () => {
    const rows = rowsBySize(items([12, 3, 9, 20, 11], ['n', 'n', 'n', 's', 's']), 10);
    expect(told(rows)).toEqual([
      'n: 0+1+2 = 24',
      '0 = 12 in 0',
      '1+2 = 12 in 0',
      's: 3+4 = 31',
      '3 = 20 in 3',
      '4 = 11 in 3',
    ]);
  });

  it('tell no options apart in a group of one row, and join groups that are too small', () => {
    const rows = rowsBySize(items([12, 3, 2, 4, 30], ['n', 'n', 's', 's', 'w']), 10);
    expect(told(rows)).toEqual(['0+1 = 15', '2+3+4 = 36']);
  });

  it('count everybody once and nobody in too few, whatever the sizes', () => {
    const chance = new Chance(3);
    for (let trial = 0; trial < 300; trial++) {
      const sizes = Array.from({ length: chance.between(1, 9) }, () => chance.below(20));
      const parents = sizes.map(() => chance.pick([undefined, 'n', 's']));
      const all = sizes.reduce((sum, people) => sum + people, 0);
      let rows = rowsBySize(items(sizes, parents), 10);
      if (trial % 2) rows = joinNeighbours(rows, ({ options }) => options.length === 2);
      const leaves = rows.filter(({ isLeaf }) => isLeaf);
      expect(leaves.flatMap(({ options }) => options).toSorted((a, b) => a - b)).toEqual([
        ...sizes.keys(),
      ]);
      if (all >= 10) for (const { people } of leaves) expect(people).toBeGreaterThanOrEqual(10);
      rows.forEach(({ isLeaf, people, options }, position) => {
        expect(people).toBe(options.reduce((sum, option) => sum + sizes[option]!, 0));
        const inside = rows.filter(({ parent }) => parent === position);
        expect(inside.length > 1).toBe(!isLeaf);
        if (isLeaf) return;
        expect(inside.flatMap((row) => row.options)).toEqual(options);
      });
    }
  });
});

describe('a row that must join', () => {
  it('takes in its neighbour, or joins the one before where it is the last', () => {
    const rows = rowsBySize(items([12, 3, 9, 20, 2]), 10);
    expect(told(joinNeighbours(rows, ({ options }) => options.join() === '1,2'))).toEqual([
      '0 = 12',
      '1+2+3+4 = 34',
    ]);
    expect(told(joinNeighbours(rows, ({ people }) => people === 22))).toEqual([
      '0 = 12',
      '1+2+3+4 = 34',
    ]);
  });

  it('leaves a group that has one row left as that row', () => {
    const rows = rowsBySize(items([12, 3, 9, 20, 11], ['n', 'n', 'n', 's', 's']), 10);
    expect(told(joinNeighbours(rows, ({ options }) => options.join() === '1,2'))).toEqual([
      '0+1+2 = 24',
      's: 3+4 = 31',
      '3 = 20 in 1',
      '4 = 11 in 1',
    ]);
  });
});
