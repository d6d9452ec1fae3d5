import type { FailedAttack } from './attack.js';
import type { Row, Solution } from './linear-solver.js';
import type { Problem } from './problem.js';

const NOISE = 1e-7;

/**
 * Fischetti & Salazar-González: any multipliers of the relations bound how far a primary can move,
 * cell by cell, so that Σ gain(cell) · withheld(cell) ≥ width. With the multipliers of an attack that
 * failed, the failed pattern breaks it. A gain above what is lacking is lowered to it, which keeps
 * every whole pattern that the cut allows. Undefined if the cut says nothing.
 */
export function deriveCut(problem: Problem, { primary, pushes }: FailedAttack): Row | undefined {
  const gains = new Float64Array(problem.counts.length);
  for (const { sign, solution } of pushes) addGains(gains, problem, primary, sign, solution);
  const fixed = problem.always.reduce((sum, cell) => sum + gains[cell]!, 0);
  const lacking = problem.width - fixed;
  if (lacking <= NOISE) return undefined;
  const used = problem.candidates
    .map((cell, column) => ({ column, gain: Math.min(gains[cell]!, lacking) }))
    .filter(({ gain }) => gain > NOISE);
  // What was dropped as noise may have been real: the right side gives way by as much.
  const lower = 1 - (NOISE * problem.candidates.length) / lacking - NOISE;
  return {
    columns: used.map(({ column }) => column),
    values: used.map(({ gain }) => gain / lacking),
    lower,
    upper: Number.POSITIVE_INFINITY,
  };
}

/** Reduced costs of a maximisation of `sign` · primary, times the room each cell has. */
function addGains(
  gains: Float64Array,
  { counts, relations, below, above }: Problem,
  primary: number,
  sign: 1 | -1,
  { rowDuals }: Solution,
): void {
  const reduced = new Float64Array(counts.length);
  reduced[primary] = sign;
  relations.forEach(({ total, parts }, row) => {
    // The solver minimises the opposite, so its duals have the opposite sign.
    const multiplier = -snap(rowDuals[row]!);
    if (multiplier === 0) return;
    reduced[total]! -= multiplier;
    for (const part of parts) reduced[part]! += multiplier;
  });
  reduced.forEach((cost, cell) => {
    gains[cell]! += cost > 0 ? cost * above[cell]! : -cost * below[cell]!;
  });
}

/** Multipliers are simple fractions; rounding them to one removes noise and stays valid. */
function snap(value: number): number {
  const twelfths = Math.round(value * 12) / 12;
  return Math.abs(value - twelfths) < 1e-6 ? twelfths : value;
}
