import { describe, expect, it } from '@jest/globals';
import { fittingTables } from '../../test/support/fitting-tables.js';
import type { RowNode } from './network.js';
import { printTable, type Range } from './print-table.js';

type Counts = readonly (readonly number[])[];

const SILENCE = { high: 3, low: 3 };

const leaves = (sizes: readonly number[]): readonly RowNode[] =>
  sizes.map((people) => ({ parent: undefined, isLeaf: true, people }));

const print = (sizes: readonly number[], totals: readonly number[], counts: Counts, each: number) =>
  printTable({
    rows: leaves(sizes),
    totals,
    counts,
    silence: totals.length > 2 ? { ...SILENCE, low: 2 } : SILENCE,
    width: 4,
    close: 2,
    targetsEach: each,
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
    [1, Infinity].map((each) => [
      each,
      Map.groupBy(tables, (counts) => JSON.stringify(print(sizes, totals, counts, each))),
    ]),
  );

  it.each([1, Infinity])(
    'are printed alike by exactly the tables that fit: the program tells the ranges, no more (%d)',
    (each) => {
      for (const [said, alike] of printedAlike.get(each)!) {
        const ranges = JSON.parse(said) as readonly (readonly Range[])[];
        expect(tables.filter((counts) => fits(ranges, counts))).toHaveLength(alike.length);
        for (const counts of alike) if (!fits(ranges, counts)) throw new Error('a range is false');
      }
    },
  );

  it.each([1, Infinity])(
    'leave it possible, for whoever printed alike, that three differ in every row (%d)',
    (each) => {
      for (const alike of printedAlike.get(each)!.values()) {
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
    for (const [said, alike] of printedAlike.get(1)!) {
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
        1,
      ),
    ).toBeUndefined();
  });
});
