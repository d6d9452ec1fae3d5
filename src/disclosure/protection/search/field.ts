import { type Circuit, isWithheld } from './circuits.js';
import { cellAt, type Grid, unitAt } from '../counting/grid.js';
import type { Units } from '../counting/units.js';

/** Where trades are looked for: units, the circuits around some of them, and the cells these touch. */
export interface Field {
  /** Codes of its profile questions, joined by `|`. */
  readonly key: string;
  readonly units: Units;
  /** Cells of each line, per direction. */
  readonly lines: readonly (readonly (readonly number[])[])[];
  /**
   * All circuits with one unit inside a group and none of the others; only those that are withheld
   * altogether, if `hidden` is given.
   */
  around(group: readonly number[], hidden?: Uint8Array): Iterable<Circuit>;
  /** Circuits for answers to the question at hand alone, which nothing shows. */
  aside?(group: readonly number[]): Iterable<Circuit>;
}

/**
 * A grid with the rectangles in it: four units in the corners of two lines and two columns. A unit
 * of `colluders` people or fewer is no corner but the target: those people could pool what they
 * know of themselves (rule D4).
 */
export function fieldOf(grid: Grid, colluders: number): Field {
  const known = new WeakMap<readonly number[], readonly Circuit[]>();
  const ofUnit = new Map<number, readonly Circuit[]>();
  const around = (group: readonly number[]): readonly Circuit[] => {
    const [unit] = group;
    const found =
      (group.length === 1 ? ofUnit.get(unit!) : known.get(group)) ??
      rectanglesAround(grid, group, colluders);
    if (group.length === 1) ofUnit.set(unit!, found);
    else known.set(group, found);
    return found;
  };
  const [rows, columns] = grid.sets.map((sets) => [...sets.keys()]) as [number[], number[]];
  return {
    key: grid.by.join('|'),
    units: grid,
    lines: [
      rows.map((a) => columns.map((b) => cellAt(grid, a, b))),
      columns.map((b) => rows.map((a) => cellAt(grid, a, b))),
    ],
    around: (group, hidden) =>
      hidden ? around(group).filter((one) => isWithheld(one, hidden)) : around(group),
  };
}

/** @param group the units of some whole lines and columns */
function rectanglesAround(
  grid: Grid,
  group: readonly number[],
  colluders: number,
): readonly Circuit[] {
  const across = grid.axes[1].blocks.length;
  const inside = [...new Set(group.map((unit) => Math.floor(unit / across)))];
  const beside = [...new Set(group.map((unit) => unit % across))];
  const others = (side: 0 | 1, own: readonly number[]): readonly number[] =>
    grid.axes[side].blocks.flatMap((_, block) => (own.includes(block) ? [] : [block]));
  const [rows, columns] = [others(0, inside), others(1, beside)];
  const isUsable = (unit: number): boolean => grid.people[unit]! > colluders;
  const found: Circuit[] = [];
  for (const i of inside) {
    for (const j of beside) {
      for (const column of columns) {
        const sideways = unitAt(grid, i, column);
        if (!isUsable(sideways)) continue;
        const between = grid.apart[1][j]![column]!;
        for (const row of rows) {
          const [lengthways, opposite] = [unitAt(grid, row, j), unitAt(grid, row, column)];
          if (!isUsable(lengthways) || !isUsable(opposite)) continue;
          const lines = grid.apart[0][i]![row]!;
          found.push({
            giving: [unitAt(grid, i, j), opposite],
            taking: [sideways, lengthways],
            cells: lines.flatMap((a) => between.map((b) => cellAt(grid, a, b))),
          });
        }
      }
    }
  }
  return found;
}
