import { cellName, keyText, type CellKey, type TableInstance } from './instance.js';
import type { LinearModel, LinearSolver, Row } from './linear-solver.js';
import { largestThinkable } from './problem.js';
import {
  hidesEmptyCells,
  leastHidden,
  type ProtectionLevel,
  requiredWidth,
} from './protection-level.js';
import { ALL_ONE_WAY, sideOf } from './sides.js';

/** `unproven`: no attack succeeded for certain, and none was shown to be impossible (D12). */
export type Verdict = 'safe' | 'unsafe' | 'unproven';

export interface PatternAudit {
  readonly verdict: Verdict;
  /** Primaries whose range is too narrow, or could not be shown to be wide enough (D12). */
  readonly exposed: readonly CellKey[];
  /** Least and greatest count that some table of whole numbers with all published cells has. */
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
}

export interface AuditOptions {
  /**
   * Asked before each primary. If not exact, its range may stop growing at the required width: enough
   * to accept a pattern, and what is reported was still shown to be possible.
   */
  readonly isExact: () => boolean;
  readonly secondsEach: number;
}

/** An integer programme may stop this close to the best; a sweep, at this part of what it seeks. */
const GAP = 0.5;
const SWEEPING_GAP = 0.2;
/** A few cells are as quickly pushed one by one. */
const WORTH_A_SWEEP = 4;
/** Two sweeps after which more than this part is still narrow are the last. */
const WORTH_ANOTHER = 0.93;

/**
 * The attacker, written apart from the chooser: from the published cells alone, which counts can
 * each primary have? Only tables of whole numbers count, each checked against every relation in
 * integers, so that a failing solver can make a pattern look unsafe but never safe.
 */
export function auditPattern(
  instance: TableInstance,
  hidden: readonly CellKey[],
  level: ProtectionLevel,
  solver: LinearSolver,
  options: AuditOptions = { isExact: () => true, secondsEach: 20 },
): PatternAudit {
  const attacker = new Attacker(instance, hidden, level, solver, options.secondsEach);
  try {
    const width = requiredWidth(level, instance.k);
    const ranges = new Map<string, readonly [number, number]>();
    const exposed: CellKey[] = [];
    if (!options.isExact()) attacker.sweep(width);
    instance.cells.forEach(({ key, status }, position) => {
      if (status !== 'P') return;
      const [low, high] = attacker.rangeOf(position, options.isExact() ? undefined : width);
      ranges.set(cellName(key), [low, high]);
      if (high - low < width) exposed.push(key);
    });
    const refused = attacker.isConclusive ? 'unsafe' : 'unproven';
    return { verdict: exposed.length === 0 ? 'safe' : refused, exposed, ranges };
  } finally {
    attacker.dispose();
  }
}

class Attacker {
  /** Whether every programme was solved to the end. */
  isConclusive = true;
  private readonly withheld: readonly number[];
  private readonly columnOf: ReadonlyMap<number, number>;
  private readonly least: readonly number[];
  private readonly linear: LinearModel;
  private readonly whole: LinearModel;
  /** What some sound table showed of each withheld cell. */
  private readonly low: Float64Array;
  private readonly high: Float64Array;

  constructor(
    private readonly instance: TableInstance,
    hidden: readonly CellKey[],
    level: ProtectionLevel,
    solver: LinearSolver,
    private readonly secondsEach: number,
  ) {
    const chosen = new Set(hidden.map(keyText));
    const { cells } = instance;
    this.withheld = [...cells.keys()].filter((position) => {
      const { key, count, status } = cells[position]!;
      if (status === 'P' || status === 'V') return true;
      if (hidesEmptyCells(level) && count === 0) return true;
      return status === 'S' && chosen.has(keyText(key));
    });
    this.columnOf = new Map(this.withheld.map((position, column) => [position, column]));
    this.least = this.withheld.map((position) =>
      cells[position]!.status === 'V' ? 0 : leastHidden(level),
    );
    const program = {
      costs: new Float64Array(this.withheld.length),
      lower: this.least,
      upper: new Float64Array(this.withheld.length).fill(largestThinkable(instance)),
      rows: this.rows(),
    };
    this.linear = solver.open({ ...program, whole: false });
    this.whole = solver.open({ ...program, whole: true });
    const truth = this.withheld.map((position) => cells[position]!.count);
    [this.low, this.high] = [Float64Array.from(truth), Float64Array.from(truth)];
    this.keep(truth);
  }

  rangeOf(position: number, enough: number | undefined): readonly [number, number] {
    const column = this.columnOf.get(position)!;
    for (const sign of [1, -1] as const) {
      const [low, high] = this.seen(column);
      if (enough !== undefined && high - low >= enough) break;
      if (!this.push(column, sign)) this.isConclusive = false;
    }
    return this.seen(column);
  }

  /** Moves all narrow primaries at once, none further than needed: one table then speaks for many. */
  sweep(width: number): void {
    const { cells } = this.instance;
    const isNarrow = (column: number): boolean => this.high[column]! - this.low[column]! < width;
    let asked = [...this.columnOf.values()].filter(
      (column) => cells[this.withheld[column]!]!.status === 'P' && isNarrow(column),
    );
    for (let round = 0, before = Infinity; asked.length > WORTH_A_SWEEP; round += 1) {
      if (round > ALL_ONE_WAY && asked.length > WORTH_ANOTHER * before) break;
      before = asked.length;
      for (const turn of [1, -1] as const) {
        this.bind(asked, width);
        const costs = new Float64Array(this.withheld.length);
        for (const column of asked) costs[column] = -sideOf(this.withheld[column]!, round, turn);
        this.whole.setCosts(costs);
        const { values } = this.whole.solve({
          seconds: this.secondsEach,
          gap: asked.length * width * SWEEPING_GAP,
        });
        this.keep(tableOf(values), values);
        asked = asked.filter(isNarrow);
      }
    }
    this.bind([], width);
  }

  dispose(): void {
    this.linear.dispose();
    this.whole.dispose();
  }

  private seen(column: number): readonly [number, number] {
    return [this.low[column]!, this.high[column]!];
  }

  /** A vertex of whole numbers is the integer bound; otherwise the integer programme finds it. */
  private push(column: number, sign: 1 | -1): boolean {
    const costs = new Float64Array(this.withheld.length);
    costs[column] = -sign;
    for (const model of [this.linear, this.whole]) {
      model.setCosts(costs);
      const { optimal, values } = model.solve({ seconds: this.secondsEach, gap: GAP });
      if (this.keep(tableOf(values), values) && optimal) return true;
    }
    return false;
  }

  /** Keeps these cells within what would be wide enough, and only these. */
  private bind(columns: readonly number[], width: number): void {
    const lower = Float64Array.from(this.least);
    const upper = new Float64Array(this.withheld.length).fill(largestThinkable(this.instance));
    for (const column of columns) {
      lower[column] = Math.max(lower[column]!, this.high[column]! - width);
      upper[column] = Math.min(upper[column]!, this.low[column]! + width);
    }
    for (const model of [this.linear, this.whole]) model.setBounds(lower, upper);
  }

  /** Takes a table into account only if it reproduces every published cell. */
  private keep(table: readonly number[], from: ArrayLike<number> = table): boolean {
    const exact = table.every((value, column) => Math.abs(value - from[column]!) < 1e-5);
    const { cells, relations } = this.instance;
    const valueAt = (position: number): number => {
      const column = this.columnOf.get(position);
      return column === undefined ? cells[position]!.count : table[column]!;
    };
    const sound =
      exact &&
      table.length === this.withheld.length &&
      table.every((value, column) => value >= this.least[column]!) &&
      relations.every(
        ({ total, parts }) =>
          valueAt(total) === parts.reduce((sum, part) => sum + valueAt(part), 0),
      );
    if (sound) {
      table.forEach((value, column) => {
        this.low[column] = Math.min(this.low[column]!, value);
        this.high[column] = Math.max(this.high[column]!, value);
      });
    }
    return sound;
  }

  private rows(): readonly Row[] {
    return this.instance.relations.flatMap(({ total, parts }) => {
      const [columns, values]: [number[], number[]] = [[], []];
      let published = 0;
      const put = (position: number, factor: number): void => {
        const column = this.columnOf.get(position);
        if (column === undefined) published += factor * this.instance.cells[position]!.count;
        else {
          columns.push(column);
          values.push(factor);
        }
      };
      put(total, 1);
      for (const part of parts) put(part, -1);
      return columns.length > 0 ? [{ columns, values, lower: -published, upper: -published }] : [];
    });
  }
}

/** The sum makes a plain zero of a negative one. */
const tableOf = (values: Float64Array): readonly number[] =>
  Array.from(values, (value) => Math.round(value) + 0);
