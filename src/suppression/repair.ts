import { type Attack, measureRanges, type Range, TOLERANCE, widthAt } from './attack.js';
import type { FailedAttack } from './derive-cut.js';
import type { Effort } from './effort.js';
import type { LinearModel, LinearSolver } from './linear-solver.js';
import { type Problem, relationRows } from './problem.js';

/** A pattern is a set of columns: positions in `problem.candidates`. */
export type Columns = ReadonlySet<number>;

/** So few are widened one by one: what one still lacks then says less of the others. */
const FEW = 6;
/** So many failed attacks teach enough for one round. */
const LESSONS = 40;
/** From this part on, work and time are kept for auditing what was found. */
const KEPT_FROM = 0.6;

/** What is known without an attack. */
export interface Known {
  /** Withholds what the failed attacks show to be lacking, and what sums show to be lacking then. */
  readonly grow: (pattern: Set<number>, failed: readonly FailedAttack[]) => void;
  /** Those of a pattern that could be published without a primary being computed. */
  readonly doubtful: (pattern: Columns) => Columns;
  readonly isForbidden: (pattern: Columns) => boolean;
}

/** 1 for each withheld cell. */
export function openness(problem: Problem, pattern: Iterable<number>): Float64Array {
  const open = new Float64Array(problem.counts.length);
  for (const cell of problem.always) open[cell] = 1;
  for (const column of pattern) open[problem.candidates[column]!] = 1;
  return open;
}

/**
 * Makes a pattern wide enough for every primary, and takes back what is not needed. What all those that
 * are too narrow lack is added together, round by round. What the last of them lack comes from one linear
 * programme each: two tables, whose values for the primary lie the required width apart, that move
 * as few published cells as possible.
 */
export class Repair {
  private readonly model: LinearModel;
  private readonly size: number;
  private aimed: number | undefined;

  constructor(
    private readonly problem: Problem,
    private readonly attack: Attack,
    solver: LinearSolver,
    private readonly known: Known,
    private readonly effort: Effort,
  ) {
    const { relations, width } = problem;
    this.size = problem.counts.length;
    const blocks = [0, 1, 2, 3].map((block) => relationRows(relations, block * this.size));
    // Blocks: up and down of the high table, up and down of the low one.
    const joined = (up: number): ReturnType<typeof relationRows> =>
      blocks[up]!.map((row, position) => {
        const down = blocks[up + 1]![position]!;
        return {
          ...row,
          columns: [...row.columns, ...down.columns],
          values: [...row.values, ...down.values.map((value) => -value)],
        };
      });
    const [none, any] = [new Float64Array(4 * this.size), Number.POSITIVE_INFINITY];
    const apart = { columns: [], values: [], lower: width, upper: any };
    this.model = solver.open({
      costs: none,
      lower: none,
      upper: none,
      rows: [apart, ...joined(0), ...joined(2)],
      whole: false,
    });
  }

  /**
   * Undefined when not every primary can be made wide enough. Everything that is added stays, so that
   * whoever was wide enough stays so.
   */
  complete(pattern: Columns): Columns | undefined {
    const { problem, attack } = this;
    const grown = new Set(pattern);
    for (let asked = problem.primaries; asked.length > 0;) {
      attack.aim(openness(problem, grown));
      const { ranges, narrow } = measureRanges(attack, asked, problem, LESSONS);
      asked = asked.filter((cell) => widthAt(ranges.get(cell)!, cell) < problem.width - TOLERANCE);
      const before = grown.size;
      if (narrow.length > FEW) this.known.grow(grown, narrow);
      if (grown.size > before) continue;
      for (const { primary } of narrow) {
        // What was added for another primary may be enough for this one.
        attack.aim(openness(problem, grown));
        if (measureRanges(attack, [primary], problem).narrow.length > 0) this.widen(primary, grown);
      }
      if (narrow.length > 0 && grown.size === before) return undefined;
    }
    return grown;
  }

  dispose(): void {
    this.model.dispose();
  }

  private measure(primaries: readonly number[], most?: number): ReadonlyMap<number, Range> {
    return measureRanges(this.attack, primaries, this.problem, most).ranges;
  }

  private widen(primary: number, grown: Set<number>): void {
    const { candidates, counts, below, above, width } = this.problem;
    const [open, size] = [openness(this.problem, grown), this.size];
    const largest = Math.max(1, ...counts);
    const costs = new Float64Array(4 * size);
    const upper = new Float64Array(4 * size);
    const allow = (cell: number, cost: number): void => {
      const room = [above[cell]!, below[cell]!, above[cell]!, below[cell]!];
      room.forEach((most, block) => {
        upper[block * size + cell] = most;
        costs[block * size + cell] = cost / Math.min(width, Math.max(most, 1));
      });
    };
    // Fewer respondents break ties; a withheld cell is nearly free, so that no cycle is endless.
    for (const cell of candidates) allow(cell, 1 + (0.1 * counts[cell]!) / largest);
    open.forEach((share, cell) => share === 1 && allow(cell, 1e-4));
    this.aim(primary);
    this.model.setBounds(new Float64Array(4 * size), upper);
    this.model.setCosts(costs);
    const { optimal, values } = this.model.solve();
    candidates.forEach((cell, column) => {
      const moved = [0, 1, 2, 3].some((block) => values[block * size + cell]! > TOLERANCE);
      // Without an answer for one, everything: what is not needed is taken back afterwards.
      if (moved || !optimal) grown.add(column);
    });
  }

  private aim(primary: number): void {
    const set = (cell: number, value: number): void =>
      [1, -1, -1, 1].forEach((sign, block) =>
        this.model.setCoefficient(0, block * this.size + cell, sign * value),
      );
    if (this.aimed !== undefined) set(this.aimed, 0);
    set(primary, 1);
    this.aimed = primary;
  }

  /** Publishes again, largest first, each cell without which every primary is still wide enough. */
  trim(pattern: Columns): Columns {
    const { primaries, width, candidates, counts } = this.problem;
    const grown = new Set(pattern);
    const size = (column: number): number => counts[candidates[column]!]!;
    const isOpen = (column: number): boolean => {
      grown.delete(column);
      const isForbidden = this.known.isForbidden(grown);
      grown.add(column);
      return !isForbidden;
    };
    const doubtful = [...this.known.doubtful(grown)].filter(isOpen);
    if (doubtful.length === 0) return grown;
    this.attack.aim(openness(this.problem, grown));
    const ranges = new Map(this.measure(primaries));
    const wide = (found: ReadonlyMap<number, Range>): boolean =>
      [...found].every(([cell, range]) => widthAt(range, cell) >= width - TOLERANCE);
    for (const column of doubtful.sort((a, b) => size(b) - size(a) || a - b)) {
      if (this.effort.isPast(KEPT_FROM)) break;
      if (!isOpen(column)) continue;
      const cell = candidates[column]!;
      const touched = primaries.filter((primary) => {
        const { low, high } = ranges.get(primary)!;
        return Math.abs(low[cell]!) > 1e-9 || Math.abs(high[cell]!) > 1e-9;
      });
      grown.delete(column);
      this.attack.aim(openness(this.problem, grown));
      const found = this.effort.within(() => this.measure(touched, 1));
      if (found && wide(found)) for (const [primary, range] of found) ranges.set(primary, range);
      else grown.add(column);
      if (!found) break;
    }
    return grown;
  }
}
