/** Σ coefficient · variable = value; every variable is at least 0. */
export interface Equation {
  readonly terms: readonly number[];
  readonly value: number;
}

const EPSILON = 1e-7;

/**
 * A dense simplex over `terms · x = value, x ≥ 0`, written for clarity and for a few hundred
 * variables. It shares nothing with the code under test. Feasible systems only: an attacker's
 * system always has the truth as a solution.
 */
export class LinearProgramme {
  private readonly rows: Float64Array[] = [];
  private readonly basis: number[] = [];

  constructor(
    private readonly variables: number,
    equations: readonly Equation[],
  ) {
    this.findFeasibleBasis(equations);
  }

  /** The largest value of a linear function, and the solution where it is reached. */
  maximise(objective: Float64Array): { value: number; at: Float64Array } {
    const reduced = Float64Array.from({ length: this.variables + 1 }, (_, j) => objective[j] ?? 0);
    this.rows.forEach((row, i) => subtract(reduced, row, reduced[this.basis[i]!]!));
    this.climb(this.rows, this.basis, reduced, this.variables);
    return { value: -reduced[this.variables]!, at: this.solution() };
  }

  private solution(): Float64Array {
    const at = new Float64Array(this.variables);
    this.rows.forEach((row, i) => (at[this.basis[i]!] = row[this.variables]!));
    return at;
  }

  /** Phase one: an artificial variable per equation, driven out or its equation found redundant. */
  private findFeasibleBasis(equations: readonly Equation[]): void {
    const n = this.variables;
    const width = n + equations.length;
    const rows = equations.map(({ terms, value }, i) => {
      const row = new Float64Array(width + 1);
      terms.forEach((variable) => (row[variable]! += 1));
      row[n + i] = 1;
      row[width] = value;
      return row;
    });
    const basis = equations.map((_, i) => n + i);
    const reduced = new Float64Array(width + 1);
    for (const row of rows) row.forEach((entry, j) => (reduced[j]! += entry));
    basis.forEach((variable) => (reduced[variable] = 0));
    this.climb(rows, basis, reduced, n);
    rows.forEach((row, i) => {
      if (basis[i]! >= n) {
        const entering = row.findIndex((entry, j) => j < n && Math.abs(entry) > EPSILON);
        if (entering < 0) return;
        pivot(rows, basis, undefined, i, entering);
      }
    });
    rows.forEach((row, i) => {
      if (basis[i]! >= n) return;
      const kept = new Float64Array(n + 1);
      kept.set(row.subarray(0, n));
      kept[n] = row[width]!;
      this.rows.push(kept);
      this.basis.push(basis[i]!);
    });
  }

  /** Steepest ascent, then Bland's rule, which cannot cycle. */
  private climb(
    rows: Float64Array[],
    basis: number[],
    reduced: Float64Array,
    columns: number,
  ): void {
    const last = reduced.length - 1;
    for (let step = 0; step < 5_000; step++) {
      let entering = -1;
      for (let j = 0; j < columns; j++) {
        if (reduced[j]! <= EPSILON) continue;
        if (entering < 0 || reduced[j]! > reduced[entering]!) entering = j;
        if (step > 200) break;
      }
      if (entering < 0) return;
      let leaving = -1;
      let least = Infinity;
      rows.forEach((row, i) => {
        if (row[entering]! <= EPSILON) return;
        const ratio = row[last]! / row[entering]!;
        const isTie = Math.abs(ratio - least) <= EPSILON;
        if (ratio < least - EPSILON || (isTie && basis[i]! < basis[leaving]!)) {
          least = ratio;
          leaving = i;
        }
      });
      if (leaving < 0) throw new Error('the attacker’s programme is unbounded');
      pivot(rows, basis, reduced, leaving, entering);
    }
    throw new Error('the attacker’s programme did not end');
  }
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let j = 0; j < from.length; j++) from[j]! -= factor * row[j]!;
}

function pivot(
  rows: Float64Array[],
  basis: number[],
  reduced: Float64Array | undefined,
  leaving: number,
  entering: number,
): void {
  const row = rows[leaving]!;
  const scale = row[entering]!;
  for (let j = 0; j < row.length; j++) row[j]! /= scale;
  rows.forEach((other, i) => {
    if (i !== leaving && Math.abs(other[entering]!) > 0) subtract(other, row, other[entering]!);
  });
  if (reduced) subtract(reduced, row, reduced[entering]!);
  basis[leaving] = entering;
}
