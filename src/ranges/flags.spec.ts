import { describe, expect, it } from '@jest/globals';
import { fittingTables } from '../../test/support/fitting-tables.js';
import { tellFlags } from './flags.js';

const K = 5;

const rowsOf = (sizes: readonly number[]) => sizes.map((people) => ({ people }));

describe.each([
  { first: [14, 10], second: [12, 12] },
  { first: [9, 6, 7], second: [11, 11] },
  { first: [10, 9, 9], second: [8, 8, 12] },
])('flags of the crossings of $first and $second people', ({ first, second }) => {
  const all = [...fittingTables(first, second)];
  const printed = Map.groupBy(all, (sizes) =>
    JSON.stringify(tellFlags(sizes, rowsOf(first), rowsOf(second), K)),
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
