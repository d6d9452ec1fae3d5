import type { Circuit } from './circuits.js';
import { type Choices, SILENT, type Units } from '../counting/units.js';

/** One number that differs in another table which shows the same: `view` −1 counts people. */
export interface Change {
  readonly view: number;
  readonly unit: number;
  readonly of: number;
  readonly by: number;
}

export const PEOPLE = -1;

/** Who gives answer `of` gives `to`; in a multiple choice, `instead` of choosing another option. */
export interface TradeKind {
  readonly view: number;
  readonly of: number;
  readonly to: number;
  readonly instead?: number;
}

/**
 * A copy of counts on which trades along circuits are tried, and taken back. Every state
 * it passes through is a table of whole numbers that agrees with all that is published.
 */
export class Trades {
  readonly used = new Set<Circuit>();
  private readonly people: Int32Array;
  private readonly counts: readonly Int32Array[];
  private readonly choices: readonly (Choices | undefined)[];
  private readonly log: Change[] = [];

  constructor(private readonly units: Units) {
    this.people = units.people.slice();
    this.counts = units.views.map((view) => view.counts.slice());
    this.choices = units.views.map((_, view) =>
      units.choices.find(({ views }) => views.includes(view)),
    );
  }

  /** What was changed since the last `undo`. */
  get changes(): readonly Change[] {
    return this.log;
  }

  /** Takes back everything, or all since the log had that length. */
  undo(length = 0): void {
    while (this.log.length > length) {
      const { view, unit, of, by } = this.log.pop()!;
      this.write(view, unit, of, -by);
    }
    if (length === 0) this.used.clear();
  }

  /** How far the log has come, to undo what follows. */
  get mark(): number {
    return this.log.length;
  }

  size(unit: number): number {
    return this.people[unit]!;
  }

  /** The multiple choice that a view is an option of. */
  choicesOf(view: number): Choices | undefined {
    return this.choices[view];
  }

  count(view: number, unit: number, of: number): number {
    return this.counts[view]![unit * this.units.views[view]!.classes + of]!;
  }

  /**
   * Lets people of class `of` in the target trade their answer for another one, as many as `most`.
   * Nobody moves: the sizes of all groups stay. Returns how many could.
   */
  tradeAnswers(view: number, of: number, circuits: Iterable<Circuit>, most: number): number {
    let left = most;
    const kinds = this.kinds(view, of);
    for (const circuit of circuits) {
      if (left === 0) break;
      const { giving, taking } = circuit;
      for (const kind of kinds) {
        const traded = Math.min(left, this.tradable(kind, giving, taking));
        if (traded === 0) continue;
        this.trade(kind, giving, taking, traded);
        this.used.add(circuit);
        left -= traded;
      }
    }
    return most - left;
  }

  /** The ways in which people of a class can come to give another answer. */
  kinds(view: number, of: number): readonly TradeKind[] {
    const choices = this.choices[view];
    if (!choices) {
      return Array.from({ length: this.units.views[view]!.classes }, (_, to) => ({
        view,
        of,
        to,
      })).filter(({ to }) => to !== of);
    }
    const plain = { view, of, to: 1 - of };
    // Who may choose no fewer options chooses another one instead.
    const instead = choices.views.filter((other) => other !== view);
    return [plain, ...instead.map((other) => ({ ...plain, instead: other }))];
  }

  /** How many can trade answers when the giving units lose class `of` and the taking ones gain it. */
  tradable(
    { view, of, to, instead }: TradeKind,
    giving: readonly number[],
    taking: readonly number[],
  ): number {
    const least = (units: readonly number[], question: number, answer: number): number =>
      units.reduce((able, unit) => Math.min(able, this.count(question, unit, answer)), Infinity);
    const able = Math.min(least(giving, view, of), least(taking, view, to));
    if (instead !== undefined) {
      return Math.min(able, least(giving, instead, to), least(taking, instead, of));
    }
    const choices = this.choices[view];
    if (!choices) return able;
    const [fewer, more] = of === 0 ? [giving, taking] : [taking, giving];
    return Math.max(
      0,
      Math.min(
        able,
        ...fewer.map(
          (unit) => this.chosen(choices, unit) - choices.least * this.answered(choices, unit),
        ),
        ...more.map(
          (unit) => choices.most * this.answered(choices, unit) - this.chosen(choices, unit),
        ),
      ),
    );
  }

  trade(
    { view, of, to, instead }: TradeKind,
    giving: readonly number[],
    taking: readonly number[],
    people: number,
  ): void {
    const exchange = (
      question: number,
      from: number,
      into: number,
      units: readonly number[],
    ): void => {
      for (const unit of units) {
        this.change(question, unit, from, -people);
        this.change(question, unit, into, people);
      }
    };
    exchange(view, of, to, giving);
    exchange(view, to, of, taking);
    if (instead === undefined) return;
    exchange(instead, to, of, giving);
    exchange(instead, of, to, taking);
  }

  /** Who answers a multiple choice, in one unit. */
  answered({ views }: Choices, unit: number): number {
    return this.people[unit]! - this.count(views[0]!, unit, SILENT);
  }

  /** How many options they chose together. */
  chosen({ views }: Choices, unit: number): number {
    return views.reduce((sum, view) => sum + this.count(view, unit, 0), 0);
  }

  change(view: number, unit: number, of: number, by: number): void {
    this.write(view, unit, of, by);
    this.log.push({ view, unit, of, by });
  }

  private write(view: number, unit: number, of: number, by: number): void {
    if (view === PEOPLE) this.people[unit]! += by;
    else this.counts[view]![unit * this.units.views[view]!.classes + of]! += by;
  }
}
