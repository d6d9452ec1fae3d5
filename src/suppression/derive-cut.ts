import type { Row } from './linear-solver.js';
import type { Problem } from './problem.js';

const NOISE = 1e-7;

/** Why a primary moves no further one way: multipliers of the relations. */
export interface Push {
  readonly sign: 1 | -1;
  readonly multipliers: ReadonlyMap<number, number>;
}

/** Both pushes of a primary that stayed too narrow: what a cut is derived from. */
export interface FailedAttack {
  readonly primary: number;
  readonly pushes: readonly Push[];
}

/**
 * Fischetti & Salazar-González: any multipliers of the relations bound how far a primary can move,
 * cell by cell, so that Σ gain(cell) · withheld(cell) ≥ width. With the multipliers of an attack that
 * failed, the failed pattern breaks it. A gain above what is lacking is lowered to it, which keeps
 * every whole pattern that the cut allows. Undefined if the cut says nothing.
 */
export function deriveCut(problem: Problem, { primary, pushes }: FailedAttack): Row | undefined {
  const gains = new Map<number, number>();
  for (const push of pushes) addGains(gains, problem, primary, push);
  let lacking = problem.width;
  for (const [cell, gain] of gains) if (problem.isAlways(cell)) lacking -= gain;
  if (lacking <= NOISE) return undefined;
  const columns: number[] = [];
  const values: number[] = [];
  for (const [cell, gain] of gains) {
    const column = problem.columnOf.get(cell);
    if (column === undefined || Math.min(gain, lacking) <= NOISE) continue;
    columns.push(column);
    values.push(Math.min(gain, lacking) / lacking);
  }
  // What was dropped as noise may have been real: the right side gives way by as much.
  const lower = 1 - (NOISE * problem.candidates.length) / lacking - NOISE;
  return { columns, values, lower, upper: Number.POSITIVE_INFINITY };
}

/** Reduced costs of a maximisation of `sign` · primary, times the room each cell has. */
function addGains(
  gains: Map<number, number>,
  { relations, below, above }: Problem,
  primary: number,
  { sign, multipliers }: Push,
): void {
  const reduced = new Map<number, number>([[primary, sign]]);
  const add = (cell: number, by: number): unknown =>
    reduced.set(cell, (reduced.get(cell) ?? 0) + by);
  for (const [row, multiplier] of multipliers) {
    const { total, parts } = relations[row]!;
    add(total, -multiplier);
    for (const part of parts) add(part, multiplier);
  }
  for (const [cell, cost] of reduced) {
    const gain = cost > 0 ? cost * above[cell]! : -cost * below[cell]!;
    gains.set(cell, (gains.get(cell) ?? 0) + gain);
  }
}

/** The multipliers that an attack's programme ended with; the solver minimises the opposite. */
export function multipliersOf(rowDuals: Float64Array): ReadonlyMap<number, number> {
  const multipliers = new Map<number, number>();
  rowDuals.forEach((dual, row) => {
    const multiplier = -snap(dual);
    if (multiplier !== 0) multipliers.set(row, multiplier);
  });
  return multipliers;
}

/** Multipliers are simple fractions; rounding them to one removes noise and stays valid. */
function snap(value: number): number {
  const twelfths = Math.round(value * 12) / 12;
  return Math.abs(value - twelfths) < 1e-6 ? twelfths : value;
}
