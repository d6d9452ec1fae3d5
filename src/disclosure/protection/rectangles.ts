import { cellAt, type Grid, unitAt } from './grid.js';

/**
 * Four units in the corners of two lines and two columns. People or answers can trade places along
 * it without changing any line's total: what `target` and `across` lose, the other two gain.
 */
export interface Rectangle {
  readonly target: number;
  readonly sideways: number;
  readonly lengthways: number;
  readonly across: number;
  /** Every cell of which the number would change: the trade is invisible if all are withheld. */
  readonly cells: readonly number[];
}

export const isWithheld = ({ cells }: Pick<Rectangle, 'cells'>, hidden: Uint8Array): boolean =>
  cells.every((cell) => hidden[cell]);

/**
 * All rectangles with one corner inside a cell and none of the others; only those that are withheld
 * altogether, if `hidden` is given. A corner of `colluders` people or fewer is not used: those
 * people could pool what they know of themselves (rule D4).
 */
export function rectanglesAround(
  grid: Grid,
  [first, second]: readonly [number, number],
  colluders: number,
  hidden?: Uint8Array,
): readonly Rectangle[] {
  const [inside, beside] = [grid.sets[0][first]!.blocks, grid.sets[1][second]!.blocks];
  const others = (side: 0 | 1, own: readonly number[]): readonly number[] =>
    grid.axes[side].blocks.flatMap((_, block) => (own.includes(block) ? [] : [block]));
  const [rows, columns] = [others(0, inside), others(1, beside)];
  const isUsable = (unit: number): boolean => grid.people[unit]! > colluders;
  const width = grid.sets[1].length;
  const found: Rectangle[] = [];
  for (const i of inside) {
    for (const j of beside) {
      for (const column of columns) {
        const sideways = unitAt(grid, i, column);
        if (!isUsable(sideways)) continue;
        const across = grid.apart[1][j]![column]!;
        for (const row of rows) {
          const [lengthways, opposite] = [unitAt(grid, row, j), unitAt(grid, row, column)];
          if (!isUsable(lengthways) || !isUsable(opposite)) continue;
          const lines = grid.apart[0][i]![row]!;
          if (hidden && !lines.every((a) => across.every((b) => hidden[a * width + b]))) continue;
          const cells = lines.flatMap((a) => across.map((b) => cellAt(grid, a, b)));
          found.push({
            target: unitAt(grid, i, j),
            sideways,
            lengthways,
            across: opposite,
            cells,
          });
        }
      }
    }
  }
  return found;
}
