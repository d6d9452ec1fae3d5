import type { CountTables } from '../../count-tables.js';
import type { BlockAxis } from './block-axis.js';
import { countUnits, type Units } from './units.js';

/**
 * A crossing of two axes, cut into units: block by block, the second axis fastest. A set is a row
 * along one axis, printed or not, as the blocks it holds; a cell is a pair of sets. A one-way table
 * is crossed with an axis of one block, everybody.
 */
export interface Grid extends Units {
  readonly by: readonly string[];
  readonly axes: readonly [BlockAxis, BlockAxis];
  readonly sets: readonly [readonly AxisSet[], readonly AxisSet[]];
  /** Per axis and pair of blocks: the sets that hold exactly one of the two. */
  readonly apart: readonly [
    readonly (readonly (readonly number[])[])[],
    readonly (readonly (readonly number[])[])[],
  ];
}

export interface AxisSet {
  readonly blocks: readonly number[];
  readonly isPrinted: boolean;
}

export const unitAt = (grid: Grid, i: number, j: number): number =>
  i * grid.axes[1].blocks.length + j;

/** The units of a cell, named by its set along each axis. */
export const unitsIn = (grid: Grid, [a, b]: readonly [number, number]): readonly number[] =>
  grid.sets[0][a]!.blocks.flatMap((i) => grid.sets[1][b]!.blocks.map((j) => unitAt(grid, i, j)));

export const cellAt = (grid: Grid, a: number, b: number): number => a * grid.sets[1].length + b;

export const cellsOf = (grid: Grid): number => grid.sets[0].length * grid.sets[1].length;

const EVERYBODY: BlockAxis = {
  code: '',
  blocks: [{ atoms: [0], label: null }],
  blockOfAtom: [0],
  nodes: [],
};

export function gridOf(counts: CountTables, first: BlockAxis, second = EVERYBODY): Grid {
  const axes = [first, second] as const;
  const sets = axes.map(setsOf) as unknown as Grid['sets'];
  return {
    ...countUnits(counts, axes),
    axes,
    by: axes.map((axis) => axis.code).filter((code) => code !== ''),
    sets,
    apart: axes.map((axis, side) =>
      axis.blocks.map((_, one) =>
        axis.blocks.map((__, other) =>
          sets[side as 0 | 1].flatMap(({ blocks }, set) =>
            blocks.includes(one) !== blocks.includes(other) ? [set] : [],
          ),
        ),
      ),
    ) as unknown as Grid['apart'],
  };
}

/**
 * Every block, then every larger row; rows with the same people are one set. Of a row that a merged
 * block cuts, its whole blocks: whoever is in the cut one may as well be outside.
 */
export function setsOf(axis: BlockAxis): readonly AxisSet[] {
  const sets = new Map<string, AxisSet>();
  axis.blocks.forEach(({ label }, block) =>
    sets.set(String(block), { blocks: [block], isPrinted: label !== null }),
  );
  for (const { blocks, inside } of axis.nodes) {
    if (blocks === null) {
      const key = inside.toSorted((a, b) => a - b).join();
      if (inside.length > 1 && !sets.has(key)) sets.set(key, { blocks: inside, isPrinted: false });
      continue;
    }
    const key = blocks.toSorted((a, b) => a - b).join();
    const known = sets.get(key);
    if (!known?.isPrinted) sets.set(key, { blocks: known?.blocks ?? blocks, isPrinted: true });
  }
  return [...sets.values()];
}
