import { ALL_ONE_WAY, sideOf } from './sides.js';
import { type FailedAttack, multipliersOf } from './derive-cut.js';
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

/** A few are as quickly attacked one by one. */
const WORTH_A_SWEEP = 4;
/** Two sweeps after which more than this part is still narrow are the last. */
const WORTH_ANOTHER = 0.93;

/** A cell that a sweep moves one way, no further than would be enough. */
interface Asked {
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly least: number;
  readonly most: number;
}

/** The attacker's linear programme, kept open; a fractional pattern opens cells in part. */
export class Attack {
  private readonly model: LinearModel;
  private lower: Float64Array;
  private upper: Float64Array;

  constructor(
    private readonly problem: Problem,
    solver: LinearSolver,
  ) {
    const zero = new Float64Array(problem.counts.length);
    [this.lower, this.upper] = [zero, zero];
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
    this.lower = open.map((share, cell) => -share * Math.min(reach, below[cell]!));
    this.upper = open.map((share, cell) => share * Math.min(reach, above[cell]!));
    this.model.setBounds(this.lower, this.upper);
  }

  /** The extreme deviation of one cell: `sign` 1 for the greatest, −1 for the least. */
  push(cell: number, sign: 1 | -1): Solution {
    return this.solve([{ cell, sign }]);
  }

  /** Moves as many cells as possible at once, each its way and within what is asked of it. */
  sweep(cells: readonly Asked[]): Solution {
    const [lower, upper] = [this.lower.slice(), this.upper.slice()];
    for (const { cell, least, most } of cells) {
      lower[cell] = Math.max(lower[cell]!, least);
      upper[cell] = Math.min(upper[cell]!, most);
    }
    this.model.setBounds(lower, upper);
    const solution = this.solve(cells);
    this.model.setBounds(this.lower, this.upper);
    return solution;
  }

  dispose(): void {
    this.model.dispose();
  }

  private solve(cells: readonly Pick<Asked, 'cell' | 'sign'>[]): Solution {
    const costs = new Float64Array(this.problem.counts.length);
    for (const { cell, sign } of cells) costs[cell] = -sign;
    this.model.setCosts(costs);
    const solution = this.model.solve();
    if (!solution.optimal) throw new Error('The solver failed on a programme that has a solution.');
    return solution;
  }
}

export interface Measured {
  readonly ranges: ReadonlyMap<number, Range>;
  /** All that stayed too narrow, or the first of them. */
  readonly narrow: readonly FailedAttack[];
}

/**
 * Ranges of the given primaries under the pattern aimed at. What one programme shows about other
 * cells is kept: a primary already wide enough needs none of its own. Ends early once `most` are
 * found too narrow.
 */
export function measureRanges(
  attack: Attack,
  primaries: readonly number[],
  { width, counts }: Problem,
  most = Number.POSITIVE_INFINITY,
): Measured {
  const still = new Float64Array(counts.length);
  const ranges = new Map<number, Range>(
    primaries.map((cell) => [cell, { low: still, high: still }]),
  );
  const isNarrow = (cell: number): boolean => widthAt(ranges.get(cell)!, cell) < width - TOLERANCE;
  const learn = ({ values }: Solution): void => {
    for (const [cell, { low, high }] of ranges) {
      if (values[cell]! > high[cell]! + TOLERANCE) ranges.set(cell, { low, high: values });
      else if (values[cell]! < low[cell]! - TOLERANCE) ranges.set(cell, { low: values, high });
    }
  };
  let asked = primaries;
  for (let round = 0, before = Number.POSITIVE_INFINITY; asked.length > WORTH_A_SWEEP; round += 1) {
    if (round > ALL_ONE_WAY && asked.length > WORTH_ANOTHER * before) break;
    before = asked.length;
    for (const turn of [1, -1] as const) {
      const moved = asked.map((cell) => {
        const { low, high } = ranges.get(cell)!;
        const sign = sideOf(cell, round, turn);
        return { cell, sign, least: high[cell]! - width, most: low[cell]! + width };
      });
      learn(attack.sweep(moved));
      asked = asked.filter(isNarrow);
    }
  }
  const narrow: FailedAttack[] = [];
  for (const primary of asked) {
    if (narrow.length >= most) break;
    if (!isNarrow(primary)) continue;
    const pushes = ([1, -1] as const).map((sign) => {
      const solution = attack.push(primary, sign);
      learn(solution);
      return { sign, multipliers: multipliersOf(solution.rowDuals) };
    });
    if (isNarrow(primary)) narrow.push({ primary, pushes });
  }
  return { ranges, narrow };
}
