import type { LinearModel, LinearProgram, LinearSolver, SolveOptions } from './linear-solver.js';

/** What a search may spend. */
export interface Allowance {
  /** Work, as a quiet machine does in less than so many seconds. */
  readonly seconds: number;
  /**
   * Milliseconds from any start, as this room has no clock of its own: then the search ends by the clock as well,
   * and what it found depends on the machine. Without it, it does not.
   */
  readonly now?: () => number;
}

/** What is enough for large tables (docs/decisions/0101). */
export const USUAL_ALLOWANCE: Allowance = { seconds: 60 };

/** Thrown when the work that was allowed is done: the same on every machine, however busy. */
export class OutOfWork extends Error {}

/** Thrown when the clock has run out before the work: what was found depends on the machine. */
export class OutOfTime extends Error {}

/** Work is counted in numbers touched. A quiet machine does up to three times as many in a second. */
const WORK_PER_SECOND = 15e6;

/** Where the clock ends a search, so many times as much: else a quiet machine would end with time to spare. */
const MORE_BY_CLOCK = 2;

/**
 * What a programme costs, in parts of its numbers: to begin, and for each step of the solver. Whole
 * ones do much beside their steps. Measured, and only roughly right: nothing but the end depends on it.
 */
const COSTS = { shares: { begin: 2, step: 1 / 7 }, whole: { begin: 20, step: 2 } };

/** A node of a whole model's search takes about so many pivots. */
const PIVOTS_PER_NODE = 50;

/** Counts what a search spends, and ends it. */
export class Effort {
  /** Whether the clock, and not the work, ended something. */
  isCut = false;
  private spent = 0;
  private readonly most: number;
  private readonly ends: number;

  constructor(private readonly allowed: Allowance) {
    this.most = allowed.seconds * WORK_PER_SECOND * (allowed.now ? MORE_BY_CLOCK : 1);
    this.ends = (allowed.now?.() ?? 0) + allowed.seconds * 1000;
  }

  /** Throws where nothing may be done any more. */
  spend(work: number): void {
    this.spent += work;
    if (this.secondsLeft() <= 0) {
      this.isCut = true;
      throw new OutOfTime();
    }
    if (this.spent > this.most) throw new OutOfWork();
  }

  /** What a limited programme gave is used by nobody. */
  end(by: 'time' | 'pivots'): never {
    if (by === 'pivots') throw new OutOfWork();
    this.isCut = true;
    throw new OutOfTime();
  }

  /** What `steps` gives, or undefined if there is not enough left for it. */
  within<T>(steps: () => T): T | undefined {
    try {
      return steps();
    } catch (error) {
      if (error instanceof OutOfTime || error instanceof OutOfWork) return undefined;
      throw error;
    }
  }

  /** Whether so large a part of the work is done, or of the time over. */
  isPast(part: number): boolean {
    if (this.spent > part * this.most) return true;
    const isLate = this.secondsLeft() < (1 - part) * this.allowed.seconds;
    this.isCut ||= isLate;
    return isLate;
  }

  workLeft(): number {
    return Math.max(0, this.most - this.spent);
  }

  secondsLeft(): number {
    const { now } = this.allowed;
    return now ? (this.ends - now()) / 1000 : Number.POSITIVE_INFINITY;
  }
}

/** The same solver, whose every programme is paid for and ends with the time. */
export function meter(solver: LinearSolver, effort: Effort): LinearSolver {
  return { open: (program) => new MeteredModel(solver.open(program), program, effort) };
}

class MeteredModel implements LinearModel {
  private size: number;
  private readonly whole: boolean;
  private rows: number;

  constructor(
    private readonly model: LinearModel,
    { costs, rows, whole }: LinearProgram,
    private readonly effort: Effort,
  ) {
    this.whole = whole;
    this.rows = rows.length;
    this.size = costs.length + rows.reduce((sum, { columns }) => sum + columns.length, 0);
  }

  setCosts(costs: Float64Array): void {
    this.model.setCosts(costs);
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    this.model.setBounds(lower, upper);
  }

  setCoefficient(row: number, column: number, value: number): void {
    this.model.setCoefficient(row, column, value);
  }

  addRow(row: Parameters<LinearModel['addRow']>[0]): void {
    this.rows += 1;
    this.size += row.columns.length;
    this.model.addRow(row);
  }

  solve(options: SolveOptions = {}): ReturnType<LinearModel['solve']> {
    const { begin, step } = this.whole ? COSTS.whole : COSTS.shares;
    this.effort.spend(begin * this.size);
    const pivot = step * (this.rows + this.size);
    const pivots = Math.ceil(this.effort.workLeft() / pivot);
    const seconds = Math.min(
      options.seconds ?? Number.POSITIVE_INFINITY,
      this.effort.secondsLeft(),
    );
    const limits = this.whole
      ? { nodes: Math.max(1, Math.ceil(pivots / PIVOTS_PER_NODE)) }
      : { pivots: Math.max(1, pivots) };
    const solution = this.model.solve({ ...options, ...limits, seconds });
    this.effort.spend(solution.pivots * pivot);
    if (solution.limit) this.effort.end(solution.limit);
    return solution;
  }

  dispose(): void {
    this.model.dispose();
  }
}
