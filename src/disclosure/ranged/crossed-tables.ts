import { type CrossedLayout, crossLayout, type Layout, type Range } from '../../ranges/index.js';
import type { CountTables } from '../count-tables.js';
import type { RangedCell, RangedTable } from './ranged-cell.js';

/** The crossings of the plan, where their sizes can be told. */
export function crossRows(
  counts: CountTables,
  by: readonly string[],
  layout: Layout,
): CrossedLayout | undefined {
  const planned = counts.definition.crossings.flatMap((crossing) => {
    const [first = -1, second = -1] = crossing
      .map((code) => by.indexOf(code))
      .toSorted((a, b) => a - b);
    return crossing.length === 2 && first >= 0 ? [[first, second] as const] : [];
  });
  const bases = new Map(
    planned.map(([first, second]) => [
      [first, second].join(),
      counts.crossing([by[first]!, by[second]!]),
    ]),
  );
  return crossLayout(layout, planned, (first, option, second, other) => {
    const { axes, base } = bases.get([first, second].join())!;
    return base[option * axes[1]!.atoms + other]!;
  });
}

type Line = readonly [name: string, cells: readonly RangedCell[]];

/**
 * One question by two profile questions at a time: a row for everybody, one for each row of the two by
 * itself, as in the tables by one of them, and one for each crossing of two rows.
 */
export function crossedTables(
  { pairs, sizesOf }: CrossedLayout,
  by: readonly string[],
  tables: readonly RangedTable[],
  lineIn: (pair: number, cell: number, size: Range) => readonly RangedCell[],
): readonly RangedTable[] {
  return pairs.map((pair, at): RangedTable => {
    const [first, second] = pair.map((p) => tables.find((one) => one.by[0] === by[p])!);
    const crossings = Map.groupBy(
      sizesOf(pair).map((size, cell) => ({ ...size, cell })),
      ({ row }) => row,
    );
    // The first row of a table by one profile question is everybody's.
    const [total] = first!.rows;
    const lines = first!.rows.flatMap((name, row): readonly Line[] => [
      ...(row > 0 ? [[`${name}|${total}`, first!.cells[row]!] as const] : []),
      ...(row > 0
        ? crossings
            .get(row - 1)!
            .map(({ other, cell, people }): Line => [
              `${name}|${second!.rows[other + 1]!}`,
              lineIn(at, cell, people),
            ])
        : second!.rows.map((other, i): Line => [`${total}|${other}`, second!.cells[i]!])),
    ]);
    return {
      ...first!,
      by: pair.map((p) => by[p]!),
      rows: lines.map(([name]) => name),
      cells: lines.map(([, cells]) => cells),
    };
  });
}
