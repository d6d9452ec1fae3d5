import type { LinearModel, LinearSolver, Row, Solution, SolveOptions } from './linear-solver.js';

/** Which candidates to withhold: every cut found so far, at the least cost. */
export class Master {
  readonly cuts: Row[] = [];
  private model: LinearModel;

  constructor(
    private readonly solver: LinearSolver,
    private readonly size: number,
  ) {
    this.model = this.open(new Float64Array(size).fill(1), false, []);
  }

  add(cut: Row): void {
    this.cuts.push(cut);
    this.model.addRow(cut);
  }

  /** From shares of cells to whole patterns, or to another cost: the cuts stay. */
  restart(costs: Float64Array, whole: boolean, besides: readonly Row[] = []): void {
    this.model.dispose();
    this.model = this.open(costs, whole, besides);
  }

  solve(options?: SolveOptions): Solution {
    return this.model.solve(options);
  }

  dispose(): void {
    this.model.dispose();
  }

  private open(costs: Float64Array, whole: boolean, besides: readonly Row[]): LinearModel {
    return this.solver.open({
      costs,
      lower: new Float64Array(this.size),
      upper: new Float64Array(this.size).fill(1),
      rows: [...this.cuts, ...besides],
      whole,
    });
  }
}

/** A pattern proven unsafe, and with it every part of it: at least one other cell must go. */
export function forbidPattern(pattern: ReadonlySet<number>, size: number): Row {
  const columns = Array.from({ length: size }, (_, column) => column).filter(
    (column) => !pattern.has(column),
  );
  return { columns, values: columns.map(() => 1), lower: 1, upper: Number.POSITIVE_INFINITY };
}
