import { describe, expect, it } from '@jest/globals';
import { fittingTables } from '../../test/support/fitting-tables.js';
import { type FlaggedRows, tellFlags } from './flags.js';
import type { Span } from './size-tree.js';

const K = 5;

/** A row of so many options, and what is told of its size. */
interface Told {
  readonly options: number;
  readonly size: Span;
}

const rowsOf = (rows: readonly Told[]): FlaggedRows => ({
  rows: rows.map(({ options, size }) => ({
    people: size.least,
    size,
    beside: options === 1 ? 0 : Math.max(0, size.most - K),
  })),
  areSizesHeld: true,
});

const exactly = (people: number, options = 1): Told => ({
  options,
  size: { least: people, most: people },
});
const between = (least: number, most: number, options = 1): Told => ({
  options,
  size: { least, most },
});
const singleRows = (sizes: readonly number[]) => rowsOf(sizes.map((people) => exactly(people)));

describe.each([
  { first: [14, 10], second: [12, 12] },
  { first: [9, 6, 7], second: [11, 11] },
  { first: [10, 9, 9], second: [8, 8, 12] },
])('flags of the crossings of $first and $second people', ({ first, second }) => {
  const all = [...fittingTables(first, second)];
  const printed = Map.groupBy(all, (sizes) =>
    JSON.stringify(tellFlags(sizes, singleRows(first), singleRows(second), K)),
  );

  it('tell of each crossing that it is large, or leave it as many possible sizes as k', () => {
    for (const [flags, alike] of printed) {
      const { least, most } = JSON.parse(flags) as ReturnType<typeof tellFlags>;
      first.forEach((_, i) =>
        second.forEach((__, j) => {
          const sizes = alike.map((table) => table[i]![j]!);
          expect(least[i]![j]).toBe(Math.min(...sizes));
          expect(most[i]![j]).toBe(Math.max(...sizes));
          if (Math.min(...sizes) >= K) return;
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeGreaterThanOrEqual(K - 1);
        }),
      );
    }
  });

  it('are the same for every table that fits them: that they were chosen tells nothing more', () => {
    for (const [flags, alike] of printed) {
      const { least, most } = JSON.parse(flags) as ReturnType<typeof tellFlags>;
      const fitting = all.filter((table) =>
        table.every((line, i) =>
          line.every((size, j) => size >= least[i]![j]! && size <= most[i]![j]!),
        ),
      );
      expect(fitting).toHaveLength(alike.length);
    }
  });

  it('tell something', () => {
    expect(printed.size).toBeGreaterThan(1);
  });
});

/** Rows of which only a range is told, or of which some hold several options. */
describe.each<{
  first: readonly Told[];
  second: readonly Told[];
  people: number;
  isMute?: true;
}>([
  {
    people: 19,
    first: [exactly(9), exactly(10)],
    second: [between(5, 9, 2), between(10, 14)],
    isMute: true,
  },
  {
    people: 16,
    first: [exactly(7), exactly(9)],
    second: [between(7, 11), between(5, 9, 2)],
    isMute: true,
  },
  { people: 21, first: [exactly(10), exactly(11)], second: [exactly(11, 2), exactly(10)] },
  {
    people: 18,
    first: [between(5, 9, 2), between(9, 13)],
    second: [exactly(8, 2), exactly(10)],
    isMute: true,
  },
  { people: 30, first: [exactly(15), between(10, 15)], second: [exactly(16), between(10, 14)] },
  { people: 30, first: [exactly(12), exactly(18)], second: [between(10, 14), between(16, 20)] },
  {
    people: 24,
    first: [exactly(12), exactly(12)],
    second: [exactly(9), exactly(6, 2), exactly(9)],
  },
])('flags of the crossings of $people people', ({ first, second, people, isMute }) => {
  /** By the flags that are told of them: the sizes of crossings of options, for each number of people in each option. */
  const printed = new Map<string, Map<string, (readonly (readonly number[])[])[]>>();
  const flagsOf = new Map<string, string>();
  for (const ofFirst of sizesOf(first, people)) {
    for (const ofSecond of sizesOf(second, people)) {
      const options = [ofFirst.flat(), ofSecond.flat()] as const;
      for (const table of fittingTables(...options)) {
        const sizes = joined(table, ofFirst, ofSecond);
        const key = JSON.stringify(sizes);
        const flags =
          flagsOf.get(key) ?? JSON.stringify(tellFlags(sizes, rowsOf(first), rowsOf(second), K));
        flagsOf.set(key, flags);
        const alike = printed.get(flags) ?? new Map<string, (readonly (readonly number[])[])[]>();
        printed.set(flags, alike);
        const known = JSON.stringify(options);
        alike.set(known, [...(alike.get(known) ?? []), table]);
      }
    }
  }

  it('leave as many sizes of the crossings of options possible to whoever knows how many each option has', () => {
    for (const alike of printed.values()) {
      for (const [known, tables] of alike) {
        const [ofFirst, ofSecond] = JSON.parse(known) as [number[], number[]];
        ofFirst.forEach((one, i) =>
          ofSecond.forEach((other, j) => {
            const sizes = tables.map((table) => table[i]![j]!);
            const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
            if (least >= K) return;
            const before = Math.min(one, other) - Math.max(0, one + other - people);
            expect(most - least).toBeGreaterThanOrEqual(Math.min(K - 1, before));
          }),
        );
      }
    }
  });

  it('tell something, where they can', () => {
    expect(printed.size > 1).toBe(!isMute);
  });
});

it('flags go by sizes as they are told where nobody can know more', () => {
  const rows = (areSizesHeld: boolean): readonly [FlaggedRows, FlaggedRows] => [
    rowsOf([exactly(7), exactly(9)]),
    { ...rowsOf([between(7, 11), between(5, 9)]), areSizesHeld },
  ];
  const sizes = [
    [6, 1],
    [4, 5],
  ];
  expect(tellFlags(sizes, ...rows(false), K).least).toEqual([
    [3, 0],
    [0, 5],
  ]);
  expect(tellFlags(sizes, ...rows(true), K).least).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

/** Sizes of rows from those of their options. */
function joined(
  table: readonly (readonly number[])[],
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const placesOf = (rows: readonly (readonly number[])[]) => {
    let next = 0;
    return rows.map((row) => row.map(() => next++));
  };
  const columns = placesOf(second);
  return placesOf(first).map((lines) =>
    columns.map((some) =>
      lines.reduce((sum, i) => some.reduce((all, j) => all + table[i]![j]!, sum), 0),
    ),
  );
}

/** Every way in which so many can be in options of these rows, by row. */
function* sizesOf(
  [row, ...others]: readonly Told[],
  people: number,
): Generator<readonly (readonly number[])[]> {
  if (!row) {
    if (people === 0) yield [];
    return;
  }
  for (let size = row.size.least; size <= Math.min(row.size.most, people); size++) {
    for (const options of splitsOf(size, row.options)) {
      for (const rest of sizesOf(others, people - size)) yield [options, ...rest];
    }
  }
}

function* splitsOf(people: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) {
    yield [people];
    return;
  }
  for (let first = 0; first <= people; first++) {
    for (const rest of splitsOf(people - first, parts - 1)) yield [first, ...rest];
  }
}
