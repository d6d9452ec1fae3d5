import { describe, expect, it } from '@jest/globals';
import { fittingTables } from '../../test/support/fitting-tables.js';
import type { RowNode } from './network.js';
import { printTable, type Range, type TableRequest } from './print-table.js';

type Counts = readonly (readonly number[])[];

const SILENCE = { high: 3, low: 3 };

const leaves = (sizes: readonly number[]): readonly RowNode[] =>
  sizes.map((people) => ({ parent: undefined, isLeaf: true, people }));

/** Several widths of blocks, and how closely a figure has to be known so that it is not printed again. */
const WAYS = [
  { targetsEach: 1, width: 4, close: 2 },
  { targetsEach: Infinity, width: 4, close: 2 },
  { targetsEach: 1, width: 2, close: 0 },
];
type Way = (typeof WAYS)[number];

const print = (sizes: readonly number[], totals: readonly number[], counts: Counts, way: Way) =>
  printTable({
    rows: leaves(sizes),
    totals,
    counts,
    silence: totals.length > 2 ? { ...SILENCE, low: 2 } : SILENCE,
    ...way,
  })?.ranges;

const fits = (ranges: readonly (readonly Range[])[], counts: Counts): boolean =>
  counts.every((line, row) =>
    line.every((count, answer) => {
      const { from, to } = ranges[row]![answer]!;
      return count >= from && count <= to;
    }),
  );

const CASES = [
  { sizes: [12, 24], totals: [20, 16] },
  { sizes: [10, 12, 15], totals: [22, 15] },
  { sizes: [7, 8, 8], totals: [11, 7, 5] },
  { sizes: [7, 8, 9, 10], totals: [16, 18] },
];

describe.each(CASES)('$sizes people who gave $totals answers', ({ sizes, totals }) => {
  const tables = [...fittingTables(sizes, totals)];
  const printedAlike = new Map(
    WAYS.map((way) => [
      way,
      Map.groupBy(tables, (counts) => JSON.stringify(print(sizes, totals, counts, way))),
    ]),
  );

  it.each(WAYS)(
    'are printed alike by exactly the tables that fit: the program tells the ranges, no more (%o)',
    (way) => {
      for (const [said, alike] of printedAlike.get(way)!) {
        const ranges = JSON.parse(said) as readonly (readonly Range[])[];
        expect(tables.filter((counts) => fits(ranges, counts))).toHaveLength(alike.length);
        for (const counts of alike) if (!fits(ranges, counts)) throw new Error('a range is false');
      }
    },
  );

  it.each(WAYS)(
    'leave it possible, for whoever printed alike, that three differ in every row (%o)',
    (way) => {
      for (const alike of printedAlike.get(way)!.values()) {
        sizes.forEach((people, row) =>
          totals.forEach((_, answer) => {
            // One of the three may be the one who asks: then two others do.
            const least = Math.min(...alike.map((counts) => counts[row]![answer]!));
            expect(least).toBeLessThanOrEqual(people - SILENCE.high);
          }),
        );
      }
    },
  );

  it('tell more than half of the figures within five people', () => {
    let narrow = 0;
    for (const [said, alike] of printedAlike.get(WAYS[0]!)!) {
      const ranges = (JSON.parse(said) as readonly (readonly Range[])[]).flat();
      narrow += alike.length * ranges.filter(({ from, to }) => to - from <= 5).length;
    }
    expect(narrow / (tables.length * sizes.length * totals.length)).toBeGreaterThan(0.5);
  });
});

describe('a table on which nearly everybody agrees', () => {
  it('is not printed: whatever is withheld, its rows agree', () => {
    expect(
      print(
        [12, 24],
        [35, 1],
        [
          [12, 0],
          [23, 1],
        ],
        WAYS[0]!,
      ),
    ).toBeUndefined();
  });
});

describe('the figures of a table', () => {
  const row = (people: number, rest: Partial<RowNode> = {}): RowNode => ({
    parent: undefined,
    isLeaf: true,
    people,
    ...rest,
  });
  const rows = [row(24), row(18), row(30)];
  const PLAIN: TableRequest = {
    rows,
    totals: [36, 20, 16],
    counts: [
      [14, 6, 4],
      [6, 8, 4],
      [16, 6, 8],
    ],
    silence: { high: 3, low: 2 },
    width: 4,
    close: 2,
    targetsEach: 1,
  };
  const inWords = ({ from, to }: Range): string => (from === to ? `${from}` : `${from}-${to}`);
  const printed = (change: Partial<TableRequest> = {}) => {
    const request = { ...PLAIN, ...change };
    const table = printTable(request);
    if (table && !fits(table.ranges, request.counts)) throw new Error('a range is false');
    return {
      ranges: table?.ranges.map((line) => line.map(inWords).join(' ')),
      surely: table?.surely.map((line) => line.join(' ')),
      near: table?.nearRow(1, [9, 5, 4]).join(' '),
    };
  };
  const inGroup = { parent: 0 };

  // Whoever printed a release can print it again: what is told of the same counts changes with the version only.
  it.each<[string, Partial<TableRequest>, readonly string[]]>([
    ['usual rows', {}, ['12-14 4-6 4-6', '4-6 8-10 3-5', '16-18 4-6 7-9']],
    [
      'witnesses that are shared',
      { targetsEach: Infinity },
      ['12-14 4-6 4-6', '4-6 8-10 3-5', '16-18 4-6 7-9'],
    ],
    ['wider blocks', { width: 6, close: 5 }, ['9-14 4-8 3-8', '3-8 4-8 3-8', '15-20 4-8 3-8']],
    [
      'a group of two rows',
      {
        rows: [row(42, { isLeaf: false }), row(24, inGroup), row(18, inGroup), row(30)],
        counts: [[20, 14, 8], ...PLAIN.counts],
      },
      ['18-20 14-16 7-9', '12-14 4-6 4-6', '4-6 8-10 3-5', '16-18 4-6 7-9'],
    ],
    [
      'rows inside a row',
      {
        rows: [
          row(42, { isLeaf: false }),
          row(30),
          row(20, { ...inGroup, isInside: true }),
          row(22, { ...inGroup, isInside: true }),
        ],
        counts: [
          [20, 14, 8],
          [16, 6, 8],
          [8, 8, 4],
          [12, 6, 4],
        ],
      },
      ['19-21 14 7-9', '15-17 6 7-9', '7-9 8 3-5', '12 6 4'],
    ],
    [
      'rows inside a row that stand before another',
      {
        rows: [
          row(42, { isLeaf: false }),
          row(20, { ...inGroup, isInside: true }),
          row(22, { ...inGroup, isInside: true }),
          row(30),
        ],
        counts: [
          [20, 14, 8],
          [8, 8, 4],
          [12, 6, 4],
          [16, 6, 8],
        ],
      },
      ['19-21 14 7-9', '7-9 8 3-5', '12 6 4', '15-17 6 7-9'],
    ],
    [
      'a row that is hidden',
      {
        rows: [row(24), row(9, { isHidden: true }), row(39)],
        counts: [
          [14, 6, 4],
          [4, 3, 2],
          [18, 11, 10],
        ],
      },
      ['12-14 4-6 4-6', '0-9 0-9 0-9', '15-22 7-14 3-10'],
    ],
    [
      'a row that may hold a small group',
      {
        least: (one) => (one === 1 ? 6 : 0),
        totals: [50, 12, 10],
        counts: [
          [20, 2, 2],
          [10, 4, 4],
          [20, 6, 4],
        ],
      },
      ['20 2 2', '8-10 4-6 3-5', '20-22 4-6 3-5'],
    ],
    [
      'a further demand',
      { demands: [{ row: 0, answer: 0, side: 'atMost', value: 5, reserve: 1 }] },
      ['5-24 0-13 0-6', '6 7-9 3-5', '6-25 0-13 5-13'],
    ],
    [
      'a limit of a row',
      { limits: [{ row: 1, room: [5, 5, 5], beyond: 3 }] },
      ['12-14 4-6 4-6', '0-10 8-16 0-5', '12-23 0-6 7-12'],
    ],
  ])('of %s are these', (_what, change, ranges) => {
    expect(printed(change).ranges).toEqual(ranges);
  });

  it('leave sizes open that are ranges, and tell what is sure whatever these are', () => {
    const told = printed({
      rows: [
        row(20, { size: { least: 20, most: 23 } }),
        row(22, { size: { least: 18, most: 22 } }),
        row(30, { size: { least: 30, most: 32 } }),
      ],
      counts: [
        [12, 6, 3],
        [6, 9, 6],
        [18, 5, 7],
      ],
    });
    expect(told.ranges).toEqual(['10-14 2-6 3-4', '4-9 8-13 5-6', '16-18 4-6 7-8']);
    expect(told.surely).toEqual(['14 6 3', '4 8 5', '18 6 8']);
    expect(told.near).toBe('9 8 5');
  });

  it('leave those sizes open that are ranges, where others are told', () => {
    const told = printed({
      rows: [
        row(24),
        row(18, { size: { least: 18, most: 22 } }),
        row(30, { size: { least: 26, most: 30 } }),
      ],
    });
    expect(told.ranges).toEqual(['14 6 4', '6-10 8-12 4', '12-16 2-6 8']);
    expect(told.surely).toEqual(['14 6 4', '6 8 4', '16 6 8']);
  });

  const closer = (counts: Counts) =>
    printed({
      rows: counts.map((line) => row(line.reduce((sum, count) => sum + count))),
      totals: counts[0]!.map((_, a) => counts.reduce((sum, line) => sum + line[a]!, 0)),
      counts,
      silence: { high: 4, low: 2 },
      width: 2,
      close: 5,
    }).ranges;

  it('are printed again where one of a row is wide, from nobody on where it is known that some differ', () => {
    // Of the first row it is not: all five of it may have given either of the two commonest answers.
    expect(
      closer([
        [4, 1, 0, 0],
        [10, 2, 1, 2],
        [10, 5, 4, 0],
      ]),
    ).toEqual(['0-5 0-5 0 0', '10 2 1 2', '9-14 1-6 4 0']);
  });

  it('tell no more of whether anybody in a row differs when they are printed again', () => {
    // Without that, the first row would be "0-2 3-6 1-2 0-3": some of these seven differ.
    expect(
      closer([
        [0, 3, 2, 2],
        [6, 2, 3, 1],
        [9, 6, 3, 2],
      ]),
    ).toEqual(['0-4 3-7 0-2 0-4', '5-6 0-2 3-4 0-4', '6-10 4-8 2-4 0-2']);
  });

  it('keep apart, where tables share what they are held to, what no one table can be', () => {
    // Nobody in the first row may have given the second answer, as of a crossing, and two may have.
    const { ranges } = printTable({
      rows: [row(8), row(8), row(8)],
      totals: [5, 10, 9],
      counts: [
        [3, 0, 5],
        [1, 5, 2],
        [1, 5, 2],
      ],
      silence: { high: 3, low: 2 },
      demands: [{ row: 0, answer: 1, side: 'atMost', value: 0, last: 0, reserve: 2 }],
      width: 1,
      close: 0,
      targetsEach: Infinity,
    })!;
    expect(ranges[0]![1]!.from).toBe(0);
    expect(ranges[0]![1]!.to).toBeGreaterThanOrEqual(2);
  });

  it('are surely as many as their least where sizes are told', () => {
    expect(printed().surely).toEqual(['12 4 4', '4 8 3', '16 4 7']);
  });

  it('leave rows possible as near as may be to what is asked', () => {
    expect(printed().near).toBe('6 8 4');
  });

  it('are none where a demand or a limit is out of reach from the start', () => {
    const demand = { row: 0, answer: 0, side: 'atLeast', value: 25, reserve: 1 } as const;
    expect(printed({ demands: [{ ...demand, last: 25 }] }).ranges).toBeUndefined();
    expect(printed({ demands: [demand] }).ranges).toBeDefined();
    const limit = { row: 1, room: [5, 5, 5], beyond: 2 };
    expect(printed({ limits: [limit] }).ranges).toBeUndefined();
    expect(printed({ limits: [{ ...limit, mayGo: true }] }).ranges).toEqual(printed().ranges);
  });
});
