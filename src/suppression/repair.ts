import { type Attack, measureRanges, type Range, TOLERANCE, widthAt } from './attack.js';
import { type Effort, OutOfTime, OutOfWork } from './effort.js';
import type { LinearModel, LinearSolver } from './linear-solver.js';
import { type Problem, relationRows } from './problem.js';

/** A pattern is a set of columns: positions in `problem.candidates`. */
export type Columns = ReadonlySet<number>;

/** Fewer are as quickly widened one by one. */
const WORTH_TOGETHER = 6;
/** Not every one can be widened at the same time as all the others. */
const MOST_OF_THEM = 0.5;

/** 1 for each withheld cell. */
export function openness(problem: Problem, pattern: Iterable<number>): Float64Array {
  const open = new Float64Array(problem.counts.length);
  for (const cell of problem.always) open[cell] = 1;
  for (const column of pattern) open[problem.candidates[column]!] = 1;
  return open;
}

/**
 * Makes a pattern wide enough for every primary, then takes back what is not needed. The cells that
 * a primary lacks come from one linear programme: two tables, whose values for the primary lie the
 * required width apart, that move as few published cells as possible.
 */
export class Repair {
  private readonly model: LinearModel;
  private readonly size: number;
  private aimed: readonly number[] = [];

  constructor(
    private readonly problem: Problem,
    private readonly attack: Attack,
    solver: LinearSolver,
    /** Those of a pattern that could be published without a primary being computed. */
    private readonly doubtful: (pattern: Columns) => Columns,
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

  /** Undefined when not every primary can be made wide enough. */
  complete(pattern: Columns): Columns | undefined {
    const grown = new Set(pattern);
    this.widenTogether(grown);
    this.attack.aim(openness(this.problem, grown));
    for (const { primary } of measureRanges(this.attack, this.problem.primaries, this.problem)
      .narrow) {
      // What was added for another primary may be enough for this one.
      this.attack.aim(openness(this.problem, grown));
      if (measureRanges(this.attack, [primary], this.problem).narrow.length > 0) {
        this.widen([primary], grown);
      }
    }
    return this.trim(grown);
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Many at once, each a little, as long as that helps: one programme instead of one for each. */
  private widenTogether(grown: Set<number>): void {
    const { primaries, width } = this.problem;
    let before = Number.POSITIVE_INFINITY;
    for (let narrow = primaries; ;) {
      this.attack.aim(openness(this.problem, grown));
      const { ranges } = measureRanges(this.attack, narrow, this.problem, 0);
      narrow = narrow.filter((cell) => widthAt(ranges.get(cell)!, cell) < width - TOLERANCE);
      if (narrow.length < WORTH_TOGETHER || narrow.length >= before) return;
      before = narrow.length;
      this.widen(narrow, grown);
    }
  }

  private measure(primaries: readonly number[]): ReadonlyMap<number, Range> {
    return measureRanges(this.attack, primaries, this.problem).ranges;
  }

  /** Undefined when there is no time to know: what is already wide enough is kept then. */
  private measureInTime(primaries: readonly number[]): ReadonlyMap<number, Range> | undefined {
    try {
      return this.measure(primaries);
    } catch (error) {
      if (error instanceof OutOfTime || error instanceof OutOfWork) return undefined;
      throw error;
    }
  }

  private widen(primaries: readonly number[], grown: Set<number>): void {
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
    if (primaries.length > 1) {
      // None may do the part of another.
      for (const cell of primaries) {
        const down = Math.min(below[cell]!, width);
        upper[cell] = Math.min(upper[cell]!, width - down);
        upper[3 * size + cell] = down;
      }
    }
    this.aim(primaries);
    this.model.setBounds(new Float64Array(4 * size), upper);
    this.model.setCosts(costs);
    const { optimal, values } = this.model.solve();
    candidates.forEach((cell, column) => {
      const moved = [0, 1, 2, 3].some((block) => values[block * size + cell]! > TOLERANCE);
      // Without an answer for one, everything: what is not needed is taken back afterwards.
      if (moved || (!optimal && primaries.length === 1)) grown.add(column);
    });
  }

  /** The mean of their widths is what the programme has to reach, or most of it. */
  private aim(primaries: readonly number[]): void {
    const set = (cell: number, value: number): void =>
      [1, -1, -1, 1].forEach((sign, block) =>
        this.model.setCoefficient(0, block * this.size + cell, sign * value),
      );
    for (const cell of this.aimed) set(cell, 0);
    const share = primaries.length === 1 ? 1 : 1 / (MOST_OF_THEM * primaries.length);
    for (const cell of primaries) set(cell, share);
    this.aimed = primaries;
  }

  /** Publishes again, largest first, each cell without which every primary is still wide enough. */
  private trim(grown: Set<number>): Columns | undefined {
    const { primaries, width, candidates, counts } = this.problem;
    this.attack.aim(openness(this.problem, grown));
    const ranges = new Map(this.measure(primaries));
    const wide = (found: ReadonlyMap<number, Range>): boolean =>
      [...found].every(([cell, range]) => widthAt(range, cell) >= width - TOLERANCE);
    if (!wide(ranges)) return undefined;
    const size = (column: number): number => counts[candidates[column]!]!;
    const doubtful = this.doubtful(grown);
    for (const column of [...doubtful].sort((a, b) => size(b) - size(a) || a - b)) {
      if (this.effort.isScarce()) break;
      const cell = candidates[column]!;
      const touched = primaries.filter((primary) => {
        const { low, high } = ranges.get(primary)!;
        return Math.abs(low[cell]!) > 1e-9 || Math.abs(high[cell]!) > 1e-9;
      });
      grown.delete(column);
      this.attack.aim(openness(this.problem, grown));
      const found = this.measureInTime(touched);
      if (found && wide(found)) for (const [primary, range] of found) ranges.set(primary, range);
      else grown.add(column);
      if (!found) break;
    }
    return grown;
  }
}
