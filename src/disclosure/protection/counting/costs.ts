import { canonicalHash } from '../../../common/index.js';
import type { CountTables } from '../../count-tables.js';
import { cellAt, cellsOf, type Grid } from './grid.js';

/** Headcounts where all are known: they were public before anybody answered (D11). */
export function expectedSizes(counts: CountTables, code: string): readonly number[] {
  const profile = counts.definition.questionnaire.profile.find((one) => one.code === code)!;
  const sizes = counts.crossing([code]).base;
  const isKnown = profile.options.every(({ headcount }) => headcount !== undefined);
  return Array.from(sizes, (size, atom) =>
    isKnown ? (profile.options[atom]?.headcount ?? 0) : size,
  );
}

/**
 * Every cell costs one, a large one more: by what its lines let expect, never by its own count
 * (D11). Ties are broken by a hash that anybody can compute: it keeps two runs alike, and hides nothing.
 */
export function costsOf(counts: CountTables, grid: Grid): Float64Array {
  const costs = new Float64Array(cellsOf(grid));
  const shares = grid.axes.map((axis, side) => {
    const expected = expectedSizes(counts, axis.code);
    const all = expected.reduce((sum, size) => sum + size, 0) || 1;
    return grid.sets[side as 0 | 1].map(
      ({ blocks }) =>
        blocks.reduce(
          (sum, block) =>
            sum + axis.blocks[block]!.atoms.reduce((size, atom) => size + expected[atom]!, 0),
          0,
        ) / all,
    );
  });
  const key = counts.definition.questionnaire.code;
  shares[0]!.forEach((first, a) =>
    shares[1]!.forEach((second, b) => {
      const tie = canonicalHash([key, ...grid.by, a, b], 'cahier/tie-1').slice(-6);
      costs[cellAt(grid, a, b)] = 1 + first * second + Number.parseInt(tie, 16) / 2 ** 44;
    }),
  );
  return costs;
}
