import { describe, expect, it } from '@jest/globals';
import { Chance } from '../../test/support/seeded-chance.js';
import { type Item, type Row, rowsBySize } from './rows.js';

const items = (sizes: readonly number[], parents: readonly (string | undefined)[] = []) =>
  sizes.map((people, i): Item => ({ options: [i], people, parent: parents[i] }));

const told = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ options, size: { least, most }, group, parent, isHidden }) => {
    const size = least === most ? String(least) : `${least} to ${most}`;
    const inside = parent === undefined ? '' : ` in ${parent}`;
    return `${group ? `${group}: ` : ''}${options.join('+')} = ${isHidden ? 'hidden, ' : ''}${size}${inside}`;
  });

describe('rows by size', () => {
  it('join what is small with its like, and leave what is large alone', () => {
    expect(told(rowsBySize(items([12, 3, 1, 19, 20, 7]), 10))).toEqual([
      '0 = 12',
      '1+2+5 = 11',
      '3 = 19',
      '4 = 20',
    ]);
  });

  it('join inside a group first, and keep the group as a row of its own', () => {
    const sizes = [12, 5, 7, 4, 20, 11];
    expect(told(rowsBySize(items(sizes, ['n', 'n', 'n', 'n', 's', 's']), 10))).toEqual([
      'n: 0+1+2+3 = 28',
      '0 = 12 in 0',
      '1+2+3 = 16 in 0',
      's: 4+5 = 31',
      '4 = 20 in 3',
      '5 = 11 in 3',
    ]);
  });

  it('join the small ones of several groups, which then are no rows', () => {
    const sizes = [12, 5, 4, 20, 6];
    expect(told(rowsBySize(items(sizes, ['n', 'n', 'n', 's', 's']), 10))).toEqual([
      '0 = 12',
      '3 = 20',
      '1+2+4 = 15',
    ]);
  });

  it('leave it open how many of an option took part that the plan merges with another', () => {
    const merged: Item = { options: [0, 1], parent: undefined, people: 39, heads: 45 };
    const other: Item = { options: [2], parent: undefined, people: 27, heads: 32 };
    expect(told(rowsBySize([merged, other], 5))).toEqual(['0+1 = 39', '2 = 27']);
    // Of 43 people of the first, four to six would be left who did not.
    const inside = [
      { people: 38, heads: 43 },
      { people: 1, heads: 2 },
    ];
    const [row] = rowsBySize([{ ...merged, inside }, other], 5);
    expect(row).toMatchObject({ options: [0, 1], isJoined: true, isHidden: false });
    expect(row!.size.most - row!.size.least + 2).toBeGreaterThanOrEqual(4);
    expect(row!.size.least).toBeLessThanOrEqual(39);
    expect(row!.size.most).toBeGreaterThanOrEqual(39);
  });

  it('join neighbours where options stand in an order', () => {
    const sizes = [6, 7, 3, 30, 8, 5, 4];
    expect(told(rowsBySize(items(sizes), 10, true))).toEqual([
      '0+1+2 = 16',
      '3 = 30',
      '4+5+6 = 17',
    ]);
  });

  it('tell sizes as exactly where it is known of a few that there are some', () => {
    const some = { least: 1, most: 56 };
    const blank: Item = { options: [4], people: 2, parent: 'blank', known: some };
    expect(told(rowsBySize([...items([15, 12, 9, 18]), blank], 5))).toEqual([
      '0 = 15',
      '1 = 12',
      '2 = 9',
      '3+4 = 20',
    ]);
  });

  it('join one that is small to its neighbour', () => {
    expect(told(rowsBySize(items([31, 22, 3]), 10))).toEqual(['0 = 31', '1+2 = 25']);
  });

  it('tell a size as a range where another would say how many are absent, or few', () => {
    const heads = [30, 20, 8];
    const some = items([28, 19, 5]).map((item, i) => ({ ...item, heads: heads[i] }));
    const rows = rowsBySize(some, 5);
    for (const { size, actual, options } of rows) {
      expect(size.least).toBeLessThanOrEqual(actual);
      expect(size.most).toBeGreaterThanOrEqual(actual);
      const own = options.reduce((sum, option) => sum + heads[option]!, 0);
      // Four may be absent of each, or none.
      expect([size.most, size.most - size.least >= 4]).toEqual([own, true]);
    }
  });
});

describe('the rows that anybody may have printed', () => {
  const K = 4;
  const shapes = [
    { parents: [undefined, undefined, undefined], isOrdered: false, everybody: 15 },
    { parents: ['n', 'n', 's', 's'], isOrdered: false, everybody: 14 },
    { parents: ['n', 'n', 'n', 's'], isOrdered: false, everybody: 13 },
    { parents: [undefined, undefined, undefined, undefined], isOrdered: true, everybody: 14 },
  ];

  it.each(shapes)('leave an option of 1 to k - 1 each of these sizes: %j', (shape) => {
    const { parents, isOrdered, everybody } = shape;
    const all = [...compositions(everybody, parents.length)];
    const alike = Map.groupBy(all, (sizes) =>
      JSON.stringify(told(rowsBySize(items(sizes, parents), K, isOrdered))),
    );
    for (const [rows, printed] of alike) {
      for (const option of parents.keys()) {
        const sizes = new Set(printed.map((one) => one[option]!));
        const small = [...sizes].filter((people) => people >= 1 && people < K);
        if (small.length > 0) expect([rows, option, small.length]).toEqual([rows, option, K - 1]);
      }
    }
    expect(alike.size).toBeGreaterThan(10);
  });

  it.each([
    { parents: ['n', 'n', undefined, undefined], heads: [8, 4, 9, 1] },
    { parents: ['n', 'n', undefined, undefined], heads: [9, 3, 8, 2] },
    { parents: ['n', 'n', 's', 's'], heads: [7, 3, 7, 3] },
  ])('leave k sizes of those of a group of the tree who took no part: %j', ({ parents, heads }) => {
    const all = [...tablesWithin(heads)];
    const absent = (sizes: readonly number[]): number =>
      sizes.reduce((sum, n, i) => sum + (parents[i] === 'n' ? heads[i]! - n : 0), 0);
    const ofEverybody = Map.groupBy(all, (sizes) => sizes.reduce((sum, n) => sum + n, 0));
    const broken: unknown[] = [];
    for (const alike of ofEverybody.values()) {
      const before = endsOf(alike.map(absent));
      const printed = Map.groupBy(alike, (sizes) => {
        const some = items(sizes, parents).map((item, i) => ({ ...item, heads: heads[i] }));
        return JSON.stringify(told(rowsBySize(some, K)));
      });
      for (const [rows, same] of printed) {
        const now = endsOf(same.map(absent));
        const isAll = now[0] <= before[0] && now[1] >= Math.min(K - 1, before[1]);
        const isWide = now[1] - now[0] >= Math.min(K - 1, before[1] - before[0]);
        if (now[0] < K && !isAll && !isWide) broken.push([rows, ...now]);
      }
    }
    expect(broken).toEqual([]);
  });

  it.each([
    ['small ones only, by what is told of each', [3, 4, 4, 40, 40], undefined, 0],
    ['small ones and the large one beside them', [3, 30, 41], undefined, 9],
    ['options of the plan, of any sizes', [14, 30, 41], [], 4],
    [
      'options of the plan that are small by their headcounts',
      [15, 30, 41],
      [5, 5, 5].map((people) => ({ people, heads: 9 })),
      0,
    ],
  ] as const)('say how many stand beside a large option: %s', (_, sizes, inside, beside) => {
    const [first, ...others] = items(sizes, []);
    const some = [inside ? { ...first!, options: [0, 8, 9], inside } : first!, ...others];
    const row = rowsBySize(some, 10).find(({ isJoined }) => isJoined)!;
    expect([row.options, row.beside]).toEqual([expect.arrayContaining([0]), beside]);
  });

  it('count everybody once and nobody in too few, whatever the sizes', () => {
    const chance = new Chance(3);
    for (let trial = 0; trial < 200; trial++) {
      const sizes = Array.from({ length: chance.between(1, 9) }, () => chance.below(20));
      const parents = sizes.map(() => chance.pick([undefined, 'n', 's']));
      const rows = rowsBySize(items(sizes, parents), 10);
      const leaves = rows.filter(({ isLeaf }) => isLeaf);
      expect(leaves.flatMap(({ options }) => options).toSorted((a, b) => a - b)).toEqual([
        ...sizes.keys(),
      ]);
      const everybody = sizes.reduce((sum, people) => sum + people, 0);
      expect(leaves.reduce((sum, { people }) => sum + people, 0)).toBe(everybody);
      rows.forEach(({ isLeaf, isJoined, isHidden, actual, people, size, options }, position) => {
        expect(actual).toBe(options.reduce((sum, option) => sum + sizes[option]!, 0));
        for (const one of [actual, people]) {
          expect([one >= size.least, one <= size.most]).toEqual([true, true]);
        }
        if (!isHidden) expect(size.least).toBeGreaterThanOrEqual(10);
        const large = options.map((option) => sizes[option]!).filter((people) => people >= 10);
        const beside = isLeaf && options.length > 1 ? large.map((people) => actual - people) : [0];
        expect(rows[position]!.beside).toBeGreaterThanOrEqual(Math.max(0, ...beside));
        if (!isJoined) expect(rows[position]!.beside).toBe(0);
        const inside = rows.filter(({ parent }) => parent === position);
        expect(inside.length > 1).toBe(!isLeaf);
        if (!isLeaf) expect(inside.flatMap((row) => row.options)).toEqual(options);
      });
    }
  });
});

const endsOf = (counts: readonly number[]): readonly [number, number] => [
  Math.min(...counts),
  Math.max(...counts),
];

function* tablesWithin([most, ...others]: readonly number[]): Generator<readonly number[]> {
  if (most === undefined) yield [];
  else {
    for (const rest of tablesWithin(others)) for (let n = 0; n <= most; n++) yield [n, ...rest];
  }
}

function* compositions(people: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [people];
  else {
    for (let first = 0; first <= people; first++) {
      for (const rest of compositions(people - first, parts - 1)) yield [first, ...rest];
    }
  }
}
