/** `lower ≤ Σ values · columns ≤ upper`. */
export interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

export interface LinearProgram {
  readonly costs: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
  readonly rows: readonly Row[];
  /** All variables whole, or none. */
  readonly whole: boolean;
}

/** Anything but `optimal` proves nothing (D12); `bound` is then what a whole model still proves. */
export interface Solution {
  readonly optimal: boolean;
  readonly bound: number;
  readonly values: Float64Array;
  readonly rowDuals: Float64Array;
  /** Steps that the solver took: the same for the same programme on every machine. */
  readonly pivots: number;
  /** What it ended by, where a limit was reached. */
  readonly limit?: 'time' | 'pivots';
  /** It was proven that nothing fits: only then may anybody say so. */
  readonly infeasible: boolean;
}

/** A minimisation kept by the solver, so that solving again after a change is cheap. */
export interface LinearModel {
  setCosts(costs: Float64Array): void;
  setBounds(lower: Float64Array, upper: Float64Array): void;
  setCoefficient(row: number, column: number, value: number): void;
  addRow(row: Row): void;
  solve(options?: SolveOptions): Solution;
  dispose(): void;
}

export interface SolveOptions {
  readonly seconds?: number;
  /** A whole model may stop once its solution is proven to be this close to the best. */
  readonly gap?: number;
  /** Steps after which a model that is not whole gives up. */
  readonly pivots?: number;
  /** Nodes after which a whole model gives up. */
  readonly nodes?: number;
}

/** The port that the solver room implements. */
export interface LinearSolver {
  open(program: LinearProgram): LinearModel;
}
