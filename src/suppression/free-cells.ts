import type { Problem } from './problem.js';
import { NOTHING, plus, type Sparse, unit } from './sparse.js';

/** How far every cell can move, in whole multiples of the moves of a few that can move freely. */
export interface FreeMoves {
  /** Empty for a cell that cannot move, because it is published in any case or follows from such. */
  readonly moves: readonly Sparse[];
  /** Sums that fit no whole multiples: they must stay zero as well. */
  readonly rest: readonly Sparse[];
}

/**
 * Solves the relations for one cell each, in whole numbers, while everything that may be withheld
 * is. What is left free are mostly the innermost cells, and each total is the sum of its own.
 */
export function freeMoves({ counts, relations, always, candidates }: Problem): FreeMoves {
  const moves: Sparse[] = counts.map(() => NOTHING);
  const users = new Map<number, Set<number>>();
  const use = (cell: number, move: Sparse): void => {
    for (const row of moves[cell]!.rows) users.get(row)!.delete(cell);
    for (const row of move.rows) users.get(row)!.add(cell);
    moves[cell] = move;
  };
  for (const cell of [...always, ...candidates]) {
    users.set(cell, new Set());
    use(cell, unit(cell));
  }
  const rest: Sparse[] = [];
  for (const { total, parts } of relations) {
    const sum = parts.reduce((running, part) => plus(running, -1, moves[part]!), moves[total]!);
    if (sum.rows.length === 0) continue;
    const pivot = pivotOf(sum, total, users);
    if (pivot === undefined) {
      rest.push(sum);
      continue;
    }
    const sign = sum.values[sum.rows.indexOf(pivot)]!;
    for (const cell of [...users.get(pivot)!]) {
      const move = moves[cell]!;
      const share = move.values[move.rows.indexOf(pivot)]! * sign;
      use(cell, plus(move, -share, sum));
    }
  }
  return { moves, rest };
}

/** The total itself where it is still free; else what the fewest cells depend on, if it is whole. */
function pivotOf(
  { rows, values }: Sparse,
  total: number,
  users: ReadonlyMap<number, ReadonlySet<number>>,
): number | undefined {
  const whole = rows.filter((_, position) => Math.abs(values[position]!) === 1);
  if (whole.includes(total)) return total;
  const used = (row: number): number => users.get(row)!.size;
  return whole.reduce<number | undefined>(
    (best, row) => (best === undefined || used(row) < used(best) ? row : best),
    undefined,
  );
}
