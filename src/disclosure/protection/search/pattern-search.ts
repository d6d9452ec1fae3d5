import { Grants, type Possible } from './grants.js';
import { type Circuit, isWithheld, nameOf } from './circuits.js';
import type { Field } from './field.js';
import type { Change } from './trades.js';
import {
  type Assist,
  isOfSize,
  type Pattern,
  type Report,
  type Target,
  type Wish,
} from './wishes.js';

/** A wish with what of it could not be shown to be possible. */
interface Shortfall {
  readonly wish: Wish;
  readonly missing: number;
}

/** Circuits to try in renewals of one search: some tenths of a second of work. */
const MOST_TRIED = 400_000;

const noAssist: Assist = () => 0;

/** One search, with the cells that each target needs withheld as it stands. */
interface Run {
  readonly pattern: Pattern;
  readonly assist: Assist;
  /** What is withheld whatever the targets need. */
  readonly fixed: Uint8Array;
  readonly needed: Map<Target, Needed>;
}

/** What one target was granted with. */
interface Needed {
  readonly cells: Set<number>;
  readonly circuits: Set<string>;
}

/** A search that ended, and the targets for which nothing helped. */
export interface Settled extends Omit<Run, 'fixed'> {
  readonly failed: readonly Target[];
}

/** Numbers without pattern that are the same every time (Marsaglia's xorshift). */
function pickerFor(seed: number): (below: number) => number {
  let state = (seed * 2654435761) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/**
 * Chooses which cells of a field to withhold so that every wish of every target can be granted by
 * trades along circuits of withheld cells. Withholding more never takes a trade away, so it ends.
 */
export class PatternSearch {
  private readonly grants: Grants;

  constructor(
    private readonly field: Field,
    /** Of withholding one cell; known before the results are. */
    private readonly costs: ArrayLike<number>,
  ) {
    this.grants = new Grants(field);
  }

  /** The wishes that stay open even if all cells of the field are withheld. */
  ungrantable(target: Target): readonly Wish[] {
    const everything = new Uint8Array(this.costs.length).fill(1);
    const pattern = { hidden: everything, sizes: everything };
    const needed: Needed = { cells: new Set(), circuits: new Set() };
    return this.shortfalls(target, pattern, noAssist, needed).map(({ wish }) => wish);
  }

  /**
   * Withholds more in `hidden` until all targets have what they need, then shows again what was
   * withheld in vain.
   *
   * @param rounds how often to let go of a line and protect anew, keeping what shows more
   */
  satisfy(
    targets: readonly Target[],
    pattern: Pattern,
    { assist = noAssist, rounds = 0 }: { assist?: Assist; rounds?: number } = {},
  ): Settled {
    const run: Run = { pattern, assist, fixed: pattern.hidden.slice(), needed: new Map() };
    const failed = this.settle(run, targets);
    if (failed.length === 0 && targets.length > 0) {
      this.showAgain(run, run.fixed);
      const pick = pickerFor(targets.length * 31 + this.costs.length);
      const most = this.grants.tried + MOST_TRIED;
      for (let round = 0; round < rounds && this.grants.tried < most; round++) {
        this.renew(run, targets, pick);
      }
    }
    return { ...run, failed };
  }

  /**
   * Goes through the wishes of a target once more, along the circuits that served it, and reports
   * each table that grants one. With other circuits beside them, the same trades might not be found.
   */
  prove(target: Target, { pattern, needed, assist }: Settled, report: Report): void {
    const { circuits } = needed.get(target)!;
    const ways = this.grants.waysOf(target, pattern, (circuit) => circuits.has(nameOf(circuit)));
    const { key } = this.field;
    for (const wish of target.wishes) {
      const tables: (readonly Change[])[] = [];
      const granted = this.grants.grant(target, wish, ways, () =>
        tables.push([...this.grants.trades.changes]),
      );
      if (granted === wish.least) tables.forEach((changes) => report(new Map([[key, changes]])));
      else assist(target, wish, report);
    }
  }

  /** Withholds for each target what it lacks; returns those for which nothing helps. */
  private settle(run: Run, targets: readonly Target[]): readonly Target[] {
    const { hidden } = run.pattern;
    return targets.filter((target) => {
      for (;;) {
        const shortfalls = this.check(run, target);
        if (shortfalls.length === 0) return false;
        const best = this.bestCircuit(target, shortfalls, run.pattern);
        if (!best) return true;
        for (const cell of best.cells) hidden[cell] = 1;
      }
    });
  }

  private check(run: Run, target: Target): readonly Shortfall[] {
    const needed: Needed = { cells: new Set(), circuits: new Set() };
    const shortfalls = this.shortfalls(target, run.pattern, run.assist, needed);
    run.needed.set(target, needed);
    return shortfalls;
  }

  /** The dearest first: each cell that was not withheld before and that no target misses. */
  private showAgain(run: Run, before: Uint8Array): void {
    const { hidden } = run.pattern;
    const chosen = [...hidden.keys()]
      .filter((cell) => hidden[cell] && !before[cell])
      .sort((a, b) => this.costs[b]! - this.costs[a]!);
    for (const cell of chosen) {
      hidden[cell] = 0;
      const touched = [...run.needed].filter(([, { cells }]) => cells.has(cell));
      if (touched.some(([target]) => this.check(run, target).length > 0)) {
        hidden[cell] = 1;
        for (const [target, earlier] of touched) run.needed.set(target, earlier);
      }
    }
  }

  /** Shows one line again, protects anew in another order, and keeps it if it withholds less. */
  private renew(run: Run, targets: readonly Target[], pick: (below: number) => number): void {
    const { hidden } = run.pattern;
    const [before, needed] = [hidden.slice(), new Map(run.needed)];
    const cost = this.costOf(hidden);
    const lines = this.field.lines[pick(this.field.lines.length)]!;
    const line = lines[pick(lines.length)]!;
    const freed = new Set(line.filter((cell) => hidden[cell] && !run.fixed[cell]));
    if (freed.size === 0) return;
    for (const cell of freed) hidden[cell] = 0;
    const kept = hidden.slice();
    const touched = targets.filter((target) =>
      [...freed].some((cell) => needed.get(target)!.cells.has(cell)),
    );
    const turn = pick(touched.length || 1);
    const isSettled =
      this.settle(run, [...touched.slice(turn), ...touched.slice(0, turn)]).length === 0;
    if (isSettled) this.showAgain(run, kept);
    if (isSettled && this.costOf(hidden) <= cost) return;
    hidden.set(before);
    needed.forEach((earlier, target) => run.needed.set(target, earlier));
  }

  private costOf(hidden: Uint8Array): number {
    return hidden.reduce((sum, isHidden, cell) => sum + (isHidden ? this.costs[cell]! : 0), 0);
  }

  private shortfalls(
    target: Target,
    pattern: Pattern,
    assist: Assist,
    { cells: used, circuits }: Needed,
  ): readonly Shortfall[] {
    const ways = this.grants.waysOf(target, pattern);
    const remember = (): void => {
      for (const circuit of this.grants.trades.used) {
        circuits.add(nameOf(circuit));
        for (const cell of circuit.cells) used.add(cell);
      }
    };
    return target.wishes.flatMap((wish) => {
      const missing = wish.least - this.grants.grant(target, wish, ways, remember);
      if (missing === 0 || assist(target, wish) >= wish.least) return [];
      return [{ wish, missing }];
    });
  }

  /** The circuit that grants most for the cells that it costs; ties go to the first. */
  private bestCircuit(
    target: Target,
    shortfalls: readonly Shortfall[],
    { hidden, sizes }: Pattern,
  ): Circuit | undefined {
    let best: Circuit | undefined;
    let highest = 0;
    for (const circuit of this.field.around(target.units)) {
      let cost = 0;
      for (const cell of circuit.cells) if (!hidden[cell]) cost += this.costs[cell]!;
      if (cost === 0 || shortfalls.length / cost <= highest) continue;
      const mayMove = target.isOpen && (hidden === sizes || isWithheld(circuit, sizes));
      const ways: Possible = {
        trades: [circuit],
        moves: { circuits: mayMove ? [circuit] : [] },
      };
      let gain = 0;
      for (const { wish, missing } of shortfalls) {
        const granted = this.grants.grant(target, wish, ways, () => undefined);
        gain += Math.min(missing, granted) / missing;
        // Answers that do not match yet may be made to: a little better than no way at all.
        if (granted === 0 && mayMove && isOfSize(wish)) gain += 0.1;
      }
      if (gain / cost > highest) {
        highest = gain / cost;
        best = circuit;
      }
    }
    return best;
  }
}
