import type { Effort } from './effort.js';
import type { FailedAttack, Push } from './derive-cut.js';
import type { Problem } from './problem.js';

/** Passes over the sums after which bounds are taken as they are. */
const MOST_PASSES = 40;
/** Reasons that lean on one cell so often are not followed to their end. */
const LARGEST_MULTIPLIER = 1000;
/** A bound that moves by less is left, so that shares of cells come to an end. */
const LEAST_STEP = 1e-3;

/** The sum that last moved a bound, and which bound it was: of a cell, upwards (1) or downwards (−1). */
interface Step {
  readonly cell: number;
  readonly side: 1 | -1;
  readonly relation: number;
}

/**
 * Primaries that are too narrow by what one sum after the other says of the cells in it. Nearly all
 * that are too narrow at all are found so, without a programme; that one is not found proves nothing.
 */
export function narrowBySums(
  problem: Problem,
  open: Float64Array,
  effort: Effort,
  reach = Number.POSITIVE_INFINITY,
): readonly FailedAttack[] {
  const { primaries, below, above, width } = problem;
  const bounds = {
    1: open.map((share, cell) => share * Math.min(reach, above[cell]!)),
    [-1]: open.map((share, cell) => -share * Math.min(reach, below[cell]!)),
  };
  const steps = propagate(problem, bounds, effort);
  const narrow = primaries.filter(
    (cell) => bounds[1][cell]! - bounds[-1][cell]! < width - LEAST_STEP,
  );
  return narrow.map((primary) => ({
    primary,
    pushes: ([1, -1] as const).map((sign) => reasonOf(problem, steps, primary, sign, effort)),
  }));
}

/** Tightens the bounds by every sum until none says more. */
function propagate(
  { relations, counts }: Problem,
  bounds: Readonly<Record<1 | -1, Float64Array>>,
  effort: Effort,
): readonly Step[] {
  const [low, high] = [bounds[-1], bounds[1]];
  const steps: Step[] = [];
  let moved = new Uint8Array(counts.length).fill(1);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const now = new Uint8Array(counts.length);
    let isStill = true;
    relations.forEach(({ total, parts }, relation) => {
      effort.spend(parts.length);
      if (!moved[total] && !parts.some((part) => moved[part])) return;
      // The total less its parts is zero: between which sums does each cell leave it?
      let [least, most] = [low[total]!, high[total]!];
      for (const part of parts) [least, most] = [least - high[part]!, most - low[part]!];
      const tighten = (cell: number, side: 1 | -1, to: number): number => {
        const by = bounds[side][cell]! - to;
        if (side * by < LEAST_STEP) return 0;
        bounds[side][cell] = to;
        steps.push({ cell, side, relation });
        now[cell] = 1;
        isStill = false;
        return by;
      };
      const [above, below] = [low[total]! - least, high[total]! - most];
      most -= tighten(total, 1, above);
      least -= tighten(total, -1, below);
      for (const part of parts) {
        const [up, down] = [most + low[part]!, least + high[part]!];
        least += tighten(part, 1, up);
        most += tighten(part, -1, down);
      }
    });
    if (isStill) break;
    moved = now;
  }
  return steps;
}

/**
 * The sums that together hold a primary back, found backwards: whatever leans on a bound that a sum
 * gave leans on that sum instead, the latest first, until only the bounds of the start are left.
 */
function reasonOf(
  { relations }: Problem,
  steps: readonly Step[],
  primary: number,
  sign: 1 | -1,
  effort: Effort,
): Push {
  const leaning = new Map<number, number>([[primary, sign]]);
  const multipliers = new Map<number, number>();
  const add = (cell: number, by: number): unknown =>
    leaning.set(cell, (leaning.get(cell) ?? 0) + by);
  effort.spend(steps.length / 4);
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { cell, side, relation } = steps[at]!;
    const weight = leaning.get(cell);
    if (weight === undefined || weight * side <= 0) continue;
    const { total, parts } = relations[relation]!;
    const multiplier = cell === total ? weight : -weight;
    if (Math.abs(multiplier) > LARGEST_MULTIPLIER) break;
    multipliers.set(relation, (multipliers.get(relation) ?? 0) + multiplier);
    add(total, -multiplier);
    for (const part of parts) add(part, multiplier);
    effort.spend(parts.length);
  }
  return { sign, multipliers };
}
