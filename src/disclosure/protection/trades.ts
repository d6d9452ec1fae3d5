import type { Grid } from './grid.js';
import type { Rectangle } from './rectangles.js';

/** One number that differs in another table which shows the same: `view` −1 counts people. */
export interface Change {
  readonly view: number;
  readonly unit: number;
  readonly of: number;
  readonly by: number;
}

/** A class that newcomers must not be of, in one view. */
export interface Avoided {
  readonly view: number;
  readonly of: number;
}

export const PEOPLE = -1;

/** Rectangles along which people may move, and those along which others may make answers match. */
export interface Ways {
  readonly rectangles: readonly Rectangle[];
  /** Rectangles with this unit as target. */
  readonly around?: (unit: number) => readonly Rectangle[];
}

type Pair = readonly [number, number];

const barredIn = (view: number, avoided: Avoided | undefined): number =>
  avoided?.view === view ? avoided.of : -1;

/**
 * A copy of a grid's counts on which trades along rectangles are tried, and taken back. Every state
 * it passes through is a table of whole numbers that agrees with all that is published.
 */
export class Trades {
  readonly used = new Set<Rectangle>();
  private readonly people: Int32Array;
  private readonly counts: readonly Int32Array[];
  private readonly log: Change[] = [];

  constructor(private readonly grid: Grid) {
    this.people = grid.people.slice();
    this.counts = grid.views.map((view) => view.counts.slice());
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

  count(view: number, unit: number, of: number): number {
    return this.counts[view]![unit * this.grid.views[view]!.classes + of]!;
  }

  /**
   * Lets people of class `of` in the target trade their answer for another one, as many as `most`.
   * Nobody moves: the sizes of all groups stay. Returns how many could.
   */
  tradeAnswers(view: number, of: number, rectangles: readonly Rectangle[], most: number): number {
    const { classes } = this.grid.views[view]!;
    let left = most;
    for (const rectangle of rectangles) {
      if (left === 0) break;
      const { target, sideways, lengthways, across } = rectangle;
      let able = Math.min(left, this.count(view, target, of), this.count(view, across, of));
      for (let other = 0; able > 0 && other < classes; other++) {
        if (other === of) continue;
        const traded = Math.min(
          able,
          this.count(view, sideways, other),
          this.count(view, lengthways, other),
        );
        if (traded === 0) continue;
        this.exchange(view, target, sideways, of, other, traded);
        this.exchange(view, across, lengthways, of, other, traded);
        this.used.add(rectangle);
        able -= traded;
        left -= traded;
      }
    }
    return most - left;
  }

  /** People of class `of` in one unit trade answers with people of another class in another unit. */
  exchange(
    view: number,
    unit: number,
    partner: number,
    of: number,
    other: number,
    people: number,
  ): void {
    this.change(view, unit, of, -people);
    this.change(view, unit, other, people);
    this.change(view, partner, other, -people);
    this.change(view, partner, of, people);
  }

  /** Moves up to `most` people into the target, with their answers to every question. */
  moveIn(ways: Ways, most: number, avoided?: Avoided): number {
    return this.move(ways, most, 1, avoided);
  }

  /** Moves up to `most` people out of the target, with their answers to every question. */
  moveOut(ways: Ways, most: number): number {
    return this.move(ways, most, -1);
  }

  private move(ways: Ways, most: number, sign: 1 | -1, avoided?: Avoided): number {
    let left = most;
    for (const rectangle of ways.rectangles) {
      if (left === 0) break;
      const { target, sideways, lengthways, across } = rectangle;
      const inside: Pair = [target, across];
      const outside: Pair = [sideways, lengthways];
      const [from, to] = sign > 0 ? [outside, inside] : [inside, outside];
      const mark = this.log.length;
      const able = this.matchAnswers(ways, from, left, avoided);
      if (able === 0) {
        this.undo(mark);
        continue;
      }
      this.used.add(rectangle);
      left -= able;
      for (const unit of from) this.change(PEOPLE, unit, 0, -able);
      for (const unit of to) this.change(PEOPLE, unit, 0, able);
      for (let view = 0; view < this.counts.length; view++) {
        this.moveAnswers(view, from, to, able, barredIn(view, avoided));
      }
    }
    return most - left;
  }

  /**
   * How many of `most` people in two units can move at once: in every question they have to be
   * pairs of equal answers. Where they are not, answers are traded with other units first.
   */
  private matchAnswers(ways: Ways, from: Pair, most: number, avoided?: Avoided): number {
    let able = Math.min(most, this.people[from[0]]!, this.people[from[1]]!);
    for (let view = 0; able > 0 && view < this.counts.length; view++) {
      const barred = barredIn(view, avoided);
      const matched = this.matched(view, from, barred);
      if (matched < able && ways.around)
        this.pairUp(ways.around, view, from, able - matched, barred);
      able = Math.min(able, this.matched(view, from, barred));
    }
    return able;
  }

  private matched(view: number, [one, other]: Pair, barred: number): number {
    let able = 0;
    for (let of = 0; of < this.grid.views[view]!.classes; of++) {
      if (of !== barred) able += Math.min(this.count(view, one, of), this.count(view, other, of));
    }
    return able;
  }

  /** Trades surplus answers of one unit for answers that the other has, and the other way round. */
  private pairUp(
    around: (unit: number) => readonly Rectangle[],
    view: number,
    from: Pair,
    wanted: number,
    barred: number,
  ): void {
    const { classes } = this.grid.views[view]!;
    let left = wanted;
    for (const [unit, partner] of [from, [from[1], from[0]] as const]) {
      for (let of = 0; left > 0 && of < classes; of++) {
        if (of === barred) continue;
        const lacking = this.count(view, partner, of) - this.count(view, unit, of);
        if (lacking <= 0) continue;
        for (const rectangle of around(unit)) {
          if (rectangle.target !== unit || left === 0) continue;
          left -= this.takeOver(view, rectangle, partner, of, Math.min(left, lacking));
        }
      }
    }
  }

  /** People in the target trade answers that the partner does not share for the wanted one. */
  private takeOver(
    view: number,
    rectangle: Rectangle,
    partner: number,
    wanted: number,
    most: number,
  ): number {
    const { target, sideways, lengthways, across } = rectangle;
    if (partner === sideways || partner === lengthways || partner === across) return 0;
    let able = Math.min(
      most,
      this.count(view, sideways, wanted),
      this.count(view, lengthways, wanted),
    );
    const { classes } = this.grid.views[view]!;
    let taken = 0;
    for (let other = 0; able > 0 && other < classes; other++) {
      if (other === wanted) continue;
      const surplus = this.count(view, target, other) - this.count(view, partner, other);
      const traded = Math.min(able, surplus, this.count(view, across, other));
      if (traded <= 0) continue;
      this.exchange(view, target, sideways, other, wanted, traded);
      this.exchange(view, across, lengthways, other, wanted, traded);
      this.used.add(rectangle);
      able -= traded;
      taken += traded;
    }
    return taken;
  }

  private moveAnswers(view: number, from: Pair, to: Pair, people: number, barred: number): void {
    let left = people;
    for (let of = 0; left > 0 && of < this.grid.views[view]!.classes; of++) {
      if (of === barred) continue;
      const moved = Math.min(left, this.count(view, from[0], of), this.count(view, from[1], of));
      if (moved === 0) continue;
      left -= moved;
      for (const unit of from) this.change(view, unit, of, -moved);
      for (const unit of to) this.change(view, unit, of, moved);
    }
  }

  private change(view: number, unit: number, of: number, by: number): void {
    this.write(view, unit, of, by);
    this.log.push({ view, unit, of, by });
  }

  private write(view: number, unit: number, of: number, by: number): void {
    if (view === PEOPLE) this.people[unit]! += by;
    else this.counts[view]![unit * this.grid.views[view]!.classes + of]! += by;
  }
}
