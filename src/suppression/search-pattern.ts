import { Attack, measureRanges } from './attack.js';
import type { PatternAudit } from './audit-pattern.js';
import { deriveCut, type FailedAttack } from './derive-cut.js';
import { type Effort, OutOfTime, OutOfWork } from './effort.js';
import { eliminate, type Elimination } from './eliminate.js';
import { type FreeMoves, freeMoves } from './free-cells.js';
import type { LinearSolver, Row } from './linear-solver.js';
import { forbidPattern, Master, oneOf } from './master.js';
import type { Problem } from './problem.js';
import { relationCuts } from './relation-cuts.js';
import { type Columns, openness, Repair } from './repair.js';

/** How long a stay without progress the shares of cells are allowed before the next step is tried. */
const STALE_ROUNDS = 6;
const PROGRESS = 0.01;
/** A cell not chosen counts as open by this much, which gives cuts that hold for many patterns. */
const FAINT = 0.02;
/** So many failed attacks teach enough for one round. */
const LESSONS = 60;
/** Shares closer than this count as equal when candidates are put in order. */
const GRAIN = 1000;
/** What is withheld by this share is taken for withheld. */
const SURE = 0.6;
/** Part of the work after which derivations alone give way to attacks. */
const ELIMINATING = 0.45;

export interface SearchOptions {
  readonly solver: LinearSolver;
  readonly effort: Effort;
  /** The integer attacker's word on a pattern. */
  readonly judge: (pattern: Columns) => PatternAudit;
}

export interface Found {
  readonly best: { readonly pattern: Columns; readonly audit: PatternAudit } | undefined;
  readonly bound: number;
  /** Whether even withholding everything is not enough. */
  readonly isHopeless: boolean;
}

/**
 * Benders' cutting planes. A master chooses cells, the attacker answers with the cuts that the choice
 * breaks, until the choice holds: then it is the smallest. First the attacker only eliminates, which
 * is quick however large the table; then he solves programmes. Meanwhile each choice is made into a
 * whole pattern, so that there is always one to fall back on.
 */
export class PatternSearch {
  private readonly attack: Attack;
  private readonly repair: Repair;
  private readonly master: Master;
  private readonly moves: FreeMoves;
  private best: Found['best'];
  private bound = 0;
  private isBoundProven = true;
  private isHopeless = false;

  constructor(
    private readonly problem: Problem,
    private readonly options: SearchOptions,
  ) {
    const { solver, effort } = options;
    this.attack = new Attack(problem, solver);
    this.repair = new Repair(
      problem,
      this.attack,
      solver,
      (pattern) => this.doubtful(pattern),
      effort,
    );
    this.master = new Master(solver, problem.candidates.length);
    this.moves = freeMoves(problem);
  }

  run(): Found {
    try {
      this.search();
    } catch (error) {
      if (!(error instanceof OutOfTime || error instanceof OutOfWork)) throw error;
    }
    return { best: this.best, bound: this.bound, isHopeless: this.isHopeless };
  }

  dispose(): void {
    this.attack.dispose();
    this.repair.dispose();
    this.master.dispose();
  }

  private search(): void {
    this.teach(relationCuts(this.problem), new Float64Array(this.problem.candidates.length));
    if (this.isHopeless) return;
    this.derive();
    this.isHopeless ||= !this.best && !this.isPossible();
    if (this.isHopeless) return;
    this.relax();
    this.minimise(this.ones(), (pattern) => pattern.size, []);
    if (this.best && this.bound >= this.best.pattern.size) {
      this.breakTies(this.best.pattern.size);
    }
  }

  /** Whether even withholding every candidate would be enough. */
  private isPossible(): boolean {
    return this.failing(new Set(this.problem.candidates.keys()), 1).length === 0;
  }

  /** Shares of cells by what elimination teaches; its pattern is repaired first and last. */
  private derive(): void {
    let [stale, fewest, isFirst] = [0, Number.POSITIVE_INFINITY, true];
    let smallest: Columns = new Set();
    while (stale < STALE_ROUNDS && !this.isDone() && this.options.effort.share() < ELIMINATING) {
      const values = this.shares();
      if (!values) break;
      stale += 1;
      if (values.bound > this.bound + PROGRESS) stale = 0;
      this.raise(values.bound);
      const { hidden: needless, needed } = this.eliminate(values.values);
      const hidden = this.withSure(needless, values.values);
      if (hidden.size < fewest) {
        [fewest, smallest, stale] = [hidden.size, hidden, 0];
      }
      if (isFirst) this.improve(hidden);
      isFirst = false;
      if (this.teach(needed.map(oneOf), values.values) === 0) break;
      this.master.tidy();
    }
    this.improve(smallest);
  }

  private shares(): { readonly bound: number; readonly values: Float64Array } | undefined {
    const { optimal, bound, values } = this.master.solve();
    return optimal ? { bound, values } : undefined;
  }

  /** What the master would rather publish comes first, then larger cells. */
  private eliminate(shares: ArrayLike<number>): Elimination {
    const { candidates, counts } = this.problem;
    const share = (column: number): number => Math.round(GRAIN * shares[column]!);
    const size = (column: number): number => counts[candidates[column]!]!;
    const order = [...candidates.keys()].sort(
      (a, b) => share(a) - share(b) || size(b) - size(a) || a - b,
    );
    return eliminate(this.problem, this.moves, order, this.options.effort);
  }

  /** Elimination publishes what only widths need; what the master is sure of stays withheld. */
  private withSure(hidden: Columns, shares: Float64Array): Columns {
    const sure = [...shares.keys()].filter((column) => shares[column]! > SURE);
    return new Set([...hidden, ...sure]);
  }

  /** Everything else is needed to the last cell; these need attacks to be told. */
  private doubtful(pattern: Columns): Columns {
    const { candidates } = this.problem;
    const { hidden } = this.eliminate(candidates.map((_, column) => Number(pattern.has(column))));
    return new Set([...pattern].filter((column) => !hidden.has(column)));
  }

  /** Shares of cells by attacks: each round is a linear programme, and its cuts serve all that follows. */
  private relax(): void {
    let stale = 0;
    while (stale < STALE_ROUNDS && !this.isDone()) {
      const values = this.shares();
      if (!values) return;
      stale = values.bound > this.bound + PROGRESS ? 0 : stale + 1;
      this.raise(values.bound);
      const told = this.cutShares(values.values);
      const { hidden, needed } = this.eliminate(values.values);
      this.improve(this.withSure(hidden, values.values));
      if (told + this.teach(needed.map(oneOf), values.values) === 0) return;
      this.master.tidy();
    }
  }

  private cutShares(values: Float64Array): number {
    const open = openness(this.problem, []);
    this.problem.candidates.forEach((cell, column) => {
      open[cell] = Math.min(1, Math.max(FAINT, values[column]!));
    });
    this.attack.aim(open, this.problem.width);
    return this.cut(this.measure(LESSONS), values);
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
      if (counting && this.isDone()) return;
      const { optimal, bound, values } = this.master.solve({ gap: 0.9 });
      if (counting) this.raise(bound);
      if (!optimal || (this.best && Math.ceil(bound - 1e-6) >= costOf(this.best.pattern))) return;
      const pattern = new Set([...values.keys()].filter((column) => values[column]! > 0.5));
      if (this.answer(pattern, costOf)) return;
    }
  }

  /** True if the pattern holds and so ends the search; otherwise the master has learnt why not. */
  private answer(pattern: Columns, costOf: (pattern: Columns) => number): boolean {
    const { problem } = this;
    const chosen = Float64Array.from(problem.candidates, (_, column) =>
      Number(pattern.has(column)),
    );
    const { hidden, needed } = this.eliminate(chosen);
    if (this.teach(needed.map(oneOf), chosen) > 0) {
      this.improve(hidden, costOf);
      return false;
    }
    const failing = this.failing(pattern);
    if (failing.length === 0) return this.accepts(pattern);
    const told = this.cut(failing, chosen);
    this.cutShares(chosen);
    if (told === 0) this.master.add(forbidPattern(pattern, problem.candidates.length));
    this.improve(pattern, costOf);
    return false;
  }

  private failing(pattern: Columns, most = LESSONS): readonly FailedAttack[] {
    this.attack.aim(openness(this.problem, pattern));
    return this.measure(most);
  }

  private measure(most: number): readonly FailedAttack[] {
    return measureRanges(this.attack, this.problem.primaries, this.problem, most).narrow;
  }

  private cut(failed: readonly FailedAttack[], values: Float64Array): number {
    return this.teach(
      failed.flatMap((attack) => deriveCut(this.problem, attack) ?? []),
      values,
    );
  }

  /** Adds the cuts that the given choice breaks, and counts them; one that all break is the end. */
  private teach(cuts: readonly Row[], values: Float64Array): number {
    this.isHopeless ||= cuts.some(
      (cut) => cut.values.reduce((sum, gain) => sum + gain, 0) < cut.lower,
    );
    if (this.isHopeless) return 0;
    const broken = cuts.filter(({ columns, values: gains, lower }) => {
      const reached = columns.reduce((sum, at, i) => sum + gains[i]! * values[at]!, 0);
      return reached < lower - 1e-4;
    });
    for (const cut of broken) this.master.add(cut);
    return broken.length;
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
    const best = this.best?.pattern;
    const better =
      !best ||
      pattern.size < best.size ||
      (pattern.size === best.size && costOf(pattern) < costOf(best));
    if (better) this.accepts(pattern);
  }

  /** A pattern that is refused is forbidden; if that is no proof, later bounds are none either. */
  private accepts(pattern: Columns): boolean {
    const audit = this.options.judge(pattern);
    if (audit.verdict === 'safe') {
      this.best = { pattern, audit };
      return true;
    }
    if (audit.verdict === 'unproven') this.isBoundProven = false;
    this.master.add(forbidPattern(pattern, this.problem.candidates.length));
    return false;
  }

  private raise(bound: number): void {
    if (!this.isBoundProven) return;
    this.bound = Math.max(this.bound, Math.ceil(bound - 1e-6));
  }

  private isDone(): boolean {
    return this.best !== undefined && this.bound >= this.best.pattern.size;
  }

  private ones(): Float64Array {
    return new Float64Array(this.problem.candidates.length).fill(1);
  }
}
