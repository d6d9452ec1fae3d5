import type { LinearModel, LinearSolver, Row, Solution, SolveOptions } from './linear-solver.js';

/** A cut that was no help for so many rounds is put aside, once there are many of them. */
const IDLE_ROUNDS = 3;
const SLACK = 1e-6;

interface Kept {
  readonly cut: Row;
  idle: number;
}

/** Which candidates to withhold: every cut found so far, at the least cost. */
export class Master {
  private kept: Kept[] = [];
  private model: LinearModel;
  private isWhole = false;

  constructor(
    private readonly solver: LinearSolver,
    private readonly size: number,
  ) {
    this.model = this.open(new Float64Array(size).fill(1), []);
  }

  add(cut: Row): void {
    this.kept.push({ cut, idle: 0 });
    this.model.addRow(cut);
  }

  /** Adds to a pattern until no cut forbids it: first what the shares say is withheld, then what helps most. */
  cover(pattern: Set<number>, shares: ArrayLike<number>): void {
    for (const { cut } of this.kept) {
      let lacking = cut.lower - reachOf(cut, pattern);
      if (lacking <= 0) continue;
      const missing = [...cut.columns.keys()]
        .filter((at) => !pattern.has(cut.columns[at]!))
        .map((at) => ({ column: cut.columns[at]!, gain: cut.values[at]! }));
      const worth = ({ column, gain }: (typeof missing)[number]): number => gain * shares[column]!;
      missing.sort((a, b) => worth(b) - worth(a) || b.gain - a.gain || a.column - b.column);
      for (const { column, gain } of missing) {
        if (lacking <= 0) break;
        pattern.add(column);
        lacking -= gain;
      }
    }
  }

  /** Whether a cut forbids the pattern. */
  forbids(pattern: ReadonlySet<number>): boolean {
    return this.kept.some(({ cut }) => reachOf(cut, pattern) < cut.lower);
  }

  /** From shares of cells to whole patterns, or to another cost: the cuts stay. */
  restart(costs: Float64Array, whole: boolean, besides: readonly Row[] = []): void {
    this.model.dispose();
    this.isWhole = whole;
    this.model = this.open(costs, besides);
  }

  solve(options?: SolveOptions): Solution {
    const solution = this.model.solve(options);
    for (const one of this.kept) {
      const { columns, values, lower } = one.cut;
      const reached = columns.reduce((sum, at, i) => sum + values[i]! * solution.values[at]!, 0);
      one.idle = reached > lower + SLACK ? one.idle + 1 : 0;
    }
    return solution;
  }

  /** Puts cuts aside that have long been no help: whatever they forbid can be found again. */
  tidy(): void {
    const busy = this.kept.filter(({ idle }) => idle < IDLE_ROUNDS);
    if (busy.length > (3 / 4) * this.kept.length) return;
    this.kept = busy;
    this.restart(new Float64Array(this.size).fill(1), this.isWhole);
  }

  dispose(): void {
    this.model.dispose();
  }

  private open(costs: Float64Array, besides: readonly Row[]): LinearModel {
    return this.solver.open({
      costs,
      lower: new Float64Array(this.size),
      upper: new Float64Array(this.size).fill(1),
      rows: [...this.kept.map(({ cut }) => cut), ...besides],
      whole: this.isWhole,
    });
  }
}

const reachOf = ({ columns, values }: Row, pattern: ReadonlySet<number>): number =>
  columns.reduce((sum, column, at) => (pattern.has(column) ? sum + values[at]! : sum), 0);

/** At least one of these must be withheld. */
export const oneOf = (columns: readonly number[]): Row => ({
  columns,
  values: columns.map(() => 1),
  lower: 1,
  upper: Number.POSITIVE_INFINITY,
});

/** A pattern proven unsafe, and with it every part of it: at least one other cell must go. */
export const forbidPattern = (pattern: ReadonlySet<number>, size: number): Row =>
  oneOf(
    Array.from({ length: size }, (_, column) => column).filter((column) => !pattern.has(column)),
  );
