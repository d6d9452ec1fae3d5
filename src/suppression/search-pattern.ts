import type { Verdict } from './audit-pattern.js';
import { Attack, type FailedAttack, measureRanges, OutOfTime } from './attack.js';
import { deriveCut } from './derive-cut.js';
import type { LinearSolver, Row } from './linear-solver.js';
import { forbidPattern, Master } from './master.js';
import type { Problem } from './problem.js';
import { type Columns, openness, Repair } from './repair.js';

/** How long a stay without progress the shares of cells are allowed before whole patterns are tried. */
const STALE_ROUNDS = 6;
const PROGRESS = 0.01;
/** A cell not chosen counts as open by this much, which gives cuts that hold for many patterns. */
const FAINT = 0.02;

export interface SearchOptions {
  readonly solver: LinearSolver;
  readonly secondsLeft: () => number;
  /** The integer attacker's word on a pattern. */
  readonly judge: (pattern: Columns) => Verdict;
}

export interface Found {
  readonly best: Columns | undefined;
  readonly bound: number;
}

/**
 * Benders' cutting planes. A master chooses cells, the attacker answers with the cuts that the choice
 * breaks, until the choice holds: then it is the smallest. Meanwhile each choice is repaired into a
 * whole pattern, so that there is always one to fall back on.
 */
export class PatternSearch {
  private readonly attack: Attack;
  private readonly repair: Repair;
  private readonly master: Master;
  private best: Columns | undefined;
  private bound = 0;
  private isBoundProven = true;

  constructor(
    private readonly problem: Problem,
    private readonly options: SearchOptions,
  ) {
    const { solver, secondsLeft } = options;
    this.attack = new Attack(problem, solver, () => secondsLeft() <= 0);
    this.repair = new Repair(problem, this.attack, solver);
    this.master = new Master(solver, problem.candidates.length);
  }

  run(): Found {
    try {
      this.search();
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
    }
    return { best: this.best, bound: this.bound };
  }

  dispose(): void {
    this.attack.dispose();
    this.repair.dispose();
    this.master.dispose();
  }

  private search(): void {
    this.improve(new Set());
    if (!this.best && !this.isPossible()) return;
    this.relax();
    this.minimise(this.ones(), (pattern) => pattern.size, []);
    if (this.best && this.bound >= this.best.size) this.breakTies(this.best.size);
  }

  /** Whether even withholding every candidate would be enough. */
  private isPossible(): boolean {
    return this.failing(new Set(this.problem.candidates.keys())).length === 0;
  }

  /** Shares of cells first: each round is a linear programme, and its cuts serve all that follows. */
  private relax(): void {
    let stale = 0;
    while (stale < STALE_ROUNDS && !this.isDone()) {
      const { optimal, bound, values } = this.master.solve();
      if (!optimal) return;
      stale = bound > this.bound + PROGRESS ? 0 : stale + 1;
      this.raise(bound);
      if (!this.cutShares(values)) return;
    }
  }

  private cutShares(values: Float64Array): boolean {
    const open = openness(this.problem, []);
    this.problem.candidates.forEach((cell, column) => {
      open[cell] = Math.min(1, Math.max(FAINT, values[column]!));
    });
    this.attack.aim(open, this.problem.width);
    return this.cut(this.measure(), values) > 0;
  }

  /** Whole patterns at the least cost, until one holds or nothing cheaper than the best can. */
  private minimise(
    costs: Float64Array,
    costOf: (pattern: Columns) => number,
    besides: readonly Row[],
  ): void {
    this.master.restart(costs, true, besides);
    const counting = besides.length === 0;
    for (;;) {
      const seconds = this.options.secondsLeft();
      if (seconds <= 0 || (counting && this.isDone())) return;
      const { optimal, bound, values } = this.master.solve({ seconds, gap: 0.9 });
      if (counting) this.raise(bound);
      if (!optimal || (this.best && Math.ceil(bound - 1e-6) >= costOf(this.best))) return;
      const pattern = new Set([...values.keys()].filter((column) => values[column]! > 0.5));
      if (this.answer(pattern, costOf)) return;
    }
  }

  /** True if the pattern holds and so ends the search; otherwise the master has learnt why not. */
  private answer(pattern: Columns, costOf: (pattern: Columns) => number): boolean {
    const { problem } = this;
    const failing = this.failing(pattern);
    if (failing.length === 0) {
      if (this.accepts(pattern)) this.best = pattern;
      return this.best === pattern;
    }
    const chosen = Float64Array.from(problem.candidates, (_, column) =>
      Number(pattern.has(column)),
    );
    const told = this.cut(failing, chosen);
    this.cutShares(chosen);
    if (told === 0) this.master.add(forbidPattern(pattern, problem.candidates.length));
    this.improve(pattern, costOf);
    return false;
  }

  private failing(pattern: Columns): readonly FailedAttack[] {
    this.attack.aim(openness(this.problem, pattern));
    return this.measure();
  }

  private measure(): readonly FailedAttack[] {
    return measureRanges(this.attack, this.problem.primaries, this.problem).narrow;
  }

  /** Adds the cuts of failed attacks that the given choice breaks, and counts them. */
  private cut(failed: readonly FailedAttack[], values: Float64Array): number {
    let added = 0;
    for (const attack of failed) {
      const row = deriveCut(this.problem, attack);
      const reached = row?.columns.reduce((sum, at, i) => sum + row.values[i]! * values[at]!, 0);
      if (!row || reached! >= row.lower - 1e-4) continue;
      this.master.add(row);
      added += 1;
    }
    return added;
  }

  /** Among the smallest patterns, the one that withholds the fewest respondents. */
  private breakTies(most: number): void {
    const { candidates, counts } = this.problem;
    const size = (column: number): number => counts[candidates[column]!]!;
    const columns = [...candidates.keys()];
    const limit: Row = { columns, values: columns.map(() => 1), lower: 0, upper: most };
    this.minimise(
      Float64Array.from(columns, size),
      (pattern) => [...pattern].reduce((sum, column) => sum + size(column), 0),
      [limit],
    );
  }

  private improve(from: Columns, costOf = (pattern: Columns): number => pattern.size): void {
    const pattern = this.repair.complete(from);
    if (!pattern) return;
    const better =
      !this.best ||
      pattern.size < this.best.size ||
      (pattern.size === this.best.size && costOf(pattern) < costOf(this.best));
    if (!better) return;
    if (this.accepts(pattern)) this.best = pattern;
  }

  /** A pattern that is refused is forbidden; if that is no proof, later bounds are none either. */
  private accepts(pattern: Columns): boolean {
    const verdict = this.options.judge(pattern);
    if (verdict === 'safe') return true;
    if (verdict === 'unproven') this.isBoundProven = false;
    this.master.add(forbidPattern(pattern, this.problem.candidates.length));
    return false;
  }

  private raise(bound: number): void {
    if (!this.isBoundProven) return;
    this.bound = Math.max(this.bound, Math.ceil(bound - 1e-6));
  }

  private isDone(): boolean {
    return this.best !== undefined && this.bound >= this.best.size;
  }

  private ones(): Float64Array {
    return new Float64Array(this.problem.candidates.length).fill(1);
  }
}
