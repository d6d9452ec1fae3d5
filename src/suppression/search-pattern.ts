import { Attack, measureRanges } from './attack.js';
import type { PatternAudit } from './audit-pattern.js';
import { deriveCut, type FailedAttack } from './derive-cut.js';
import { type Effort, OutOfTime, OutOfWork } from './effort.js';
import { eliminate, type Elimination } from './eliminate.js';
import { type FreeMoves, freeMoves } from './free-cells.js';
import type { LinearSolver, Row } from './linear-solver.js';
import { forbidPattern, Master, oneOf } from './master.js';
import type { Problem } from './problem.js';
import { narrowBySums } from './propagate.js';
import { relationCuts } from './relation-cuts.js';
import { type Columns, openness, Repair } from './repair.js';

/** How long a stay without progress the shares of cells are allowed before the next step is tried. */
const STALE_ROUNDS = 6;
const PROGRESS = 0.01;
/** Rounds after which what was found by then is proven, so that there is a pattern to fall back on. */
const FIRST_PROOF = 4;
/** A cell not chosen counts as open by this much, which gives cuts that hold for many patterns. */
const FAINT = 0.02;
/** So many failed attacks teach enough for one round. */
const LESSONS = 60;
/** Shares closer than this count as equal when candidates are put in order. */
const GRAIN = 1000;
/** What is withheld by this share is taken for withheld. */
const SURE = 0.6;
/** Part of the work after which derivations alone give way to attacks. */
const DERIVING = 0.5;

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
  /** The master's last shares of cells. */
  private latest: Float64Array;
  private best: Found['best'];
  private bound = 0;
  /** Cuts so far. */
  private taught = 0;
  private isBoundProven = true;
  private isHopeless = false;

  constructor(
    private readonly problem: Problem,
    private readonly options: SearchOptions,
  ) {
    const { solver, effort } = options;
    this.attack = new Attack(problem, solver);
    const known = {
      grow: (pattern: Set<number>, failed: readonly FailedAttack[]) => this.grow(pattern, failed),
      doubtful: (pattern: Columns) => this.doubtful(pattern),
      isForbidden: (pattern: Columns) => this.master.forbids(pattern),
    };
    this.repair = new Repair(problem, this.attack, solver, known, effort);
    this.master = new Master(solver, problem.candidates.length);
    this.latest = new Float64Array(problem.candidates.length);
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

  /** Shares of cells by what elimination and sums teach, which takes no attack; a first pattern is proven at once. */
  private derive(): void {
    let [stale, round] = [0, 0];
    let smallest: Columns | undefined;
    while (stale < STALE_ROUNDS && !this.isDone() && !this.options.effort.isPast(DERIVING)) {
      const values = this.shares();
      if (!values) break;
      stale += 1;
      if (values.bound > this.bound + PROGRESS) stale = 0;
      this.raise(values.bound);
      const before = this.taught;
      const { hidden, needed } = this.eliminate(values.values);
      this.teach(needed.map(oneOf), values.values);
      this.teach(
        this.cutsOfSums(this.partlyOpen(values.values), this.problem.width),
        values.values,
      );
      const pattern = this.settle(this.withSure(hidden, values.values));
      if (this.isHopeless) return;
      if (!smallest || pattern.size < smallest.size) [smallest, stale] = [pattern, 0];
      if ((round += 1) === FIRST_PROOF) this.prove(smallest);
      if (this.taught === before) break;
    }
    if (smallest) this.improve(smallest);
  }

  /** Grows a pattern until no cut forbids it, and no sum by itself tells of a primary. */
  private settle(pattern: Columns): Set<number> {
    const grown = new Set(pattern);
    this.grow(grown, []);
    return grown;
  }

  private grow(pattern: Set<number>, failed: readonly FailedAttack[]): void {
    this.cut(failed, this.chosen(pattern));
    for (let told = 1; told > 0;) {
      this.master.cover(pattern, this.latest);
      const open = openness(this.problem, pattern);
      told = this.teach(this.cutsOfSums(open), this.chosen(pattern));
    }
  }

  private cutsOfSums(open: Float64Array, reach?: number): readonly Row[] {
    const narrow = narrowBySums(this.problem, open, this.options.effort, reach);
    return narrow.flatMap((failed) => deriveCut(this.problem, failed) ?? []);
  }

  private chosen(pattern: Columns): Float64Array {
    return Float64Array.from(this.problem.candidates, (_, column) => Number(pattern.has(column)));
  }

  private shares(): { readonly bound: number; readonly values: Float64Array } | undefined {
    const { optimal, bound, values } = this.master.solve();
    if (!optimal) return undefined;
    this.latest = values;
    return { bound, values };
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
    if (this.problem.width === 1) return hidden;
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
      this.improve(this.settle(this.withSure(hidden, values.values)));
      if (told + this.teach(needed.map(oneOf), values.values) === 0) return;
      this.master.tidy();
    }
  }

  private cutShares(values: Float64Array): number {
    this.attack.aim(this.partlyOpen(values), this.problem.width);
    return this.cut(this.measure(LESSONS), values);
  }

  private partlyOpen(values: Float64Array): Float64Array {
    const open = openness(this.problem, []);
    this.problem.candidates.forEach((cell, column) => {
      open[cell] = Math.min(1, Math.max(FAINT, values[column]!));
    });
    return open;
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
    const chosen = this.chosen(pattern);
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
    this.taught += broken.length;
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
    if (pattern) this.prefer(this.repair.trim(pattern), costOf);
  }

  /** As it is: nothing is taken back. */
  private prove(from: Columns): void {
    const pattern = this.repair.complete(from);
    if (pattern) this.prefer(pattern);
  }

  private prefer(pattern: Columns, costOf = (one: Columns): number => one.size): void {
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
