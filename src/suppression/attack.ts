import type { LinearModel, LinearSolver, Solution } from './linear-solver.js';
import { type Problem, relationRows } from './problem.js';

/** The least and the greatest deviation the attacker finds possible, with the tables that show it. */
export interface Range {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export const widthAt = ({ low, high }: Range, cell: number): number => high[cell]! - low[cell]!;

/** Slack for the solver's arithmetic when a width is compared with the required one. */
export const TOLERANCE = 1e-6;

/** Thrown between two programmes, so that no step outlasts the time by much. */
export class OutOfTime extends Error {}

/** The attacker's linear programme, kept open; a fractional pattern opens cells in part. */
export class Attack {
  private readonly model: LinearModel;

  constructor(
    private readonly problem: Problem,
    solver: LinearSolver,
    private readonly isLate: () => boolean,
  ) {
    const zero = new Float64Array(problem.counts.length);
    this.model = solver.open({
      costs: zero,
      lower: zero,
      upper: zero,
      rows: relationRows(problem.relations),
      whole: false,
    });
  }

  /** `open` is 0 for a published cell, 1 for a withheld one. `reach` limits deviations. */
  aim(open: Float64Array, reach = Number.POSITIVE_INFINITY): void {
    const { below, above } = this.problem;
    this.model.setBounds(
      open.map((share, cell) => -share * Math.min(reach, below[cell]!)),
      open.map((share, cell) => share * Math.min(reach, above[cell]!)),
    );
  }

  /** The extreme deviation of one cell: `sign` 1 for the greatest, −1 for the least. */
  push(cell: number, sign: 1 | -1): Solution {
    if (this.isLate()) throw new OutOfTime();
    const costs = new Float64Array(this.problem.counts.length);
    costs[cell] = -sign;
    this.model.setCosts(costs);
    const solution = this.model.solve();
    if (!solution.optimal) throw new Error('The solver failed on a programme that has a solution.');
    return solution;
  }

  dispose(): void {
    this.model.dispose();
  }
}

/** Both pushes of a primary that stayed too narrow: what a cut is derived from. */
export interface FailedAttack {
  readonly primary: number;
  readonly pushes: readonly { readonly sign: 1 | -1; readonly solution: Solution }[];
}

export interface Measured {
  readonly ranges: ReadonlyMap<number, Range>;
  readonly narrow: readonly FailedAttack[];
}

/**
 * Ranges of the given primaries under the pattern aimed at. What one programme shows about other
 * cells is kept: a primary already wide enough needs none of its own.
 */
export function measureRanges(
  attack: Attack,
  primaries: readonly number[],
  { width, counts }: Problem,
): Measured {
  const still = new Float64Array(counts.length);
  const ranges = new Map<number, Range>(
    primaries.map((cell) => [cell, { low: still, high: still }]),
  );
  const isWide = (cell: number): boolean => widthAt(ranges.get(cell)!, cell) >= width - TOLERANCE;
  const learn = ({ values }: Solution): void => {
    for (const [cell, { low, high }] of ranges) {
      if (values[cell]! > high[cell]! + TOLERANCE) ranges.set(cell, { low, high: values });
      else if (values[cell]! < low[cell]! - TOLERANCE) ranges.set(cell, { low: values, high });
    }
  };
  const narrow: FailedAttack[] = [];
  for (const primary of primaries) {
    if (isWide(primary)) continue;
    const pushes = ([1, -1] as const).map((sign) => {
      const solution = attack.push(primary, sign);
      learn(solution);
      return { sign, solution };
    });
    if (!isWide(primary)) narrow.push({ primary, pushes });
  }
  return { ranges, narrow };
}
