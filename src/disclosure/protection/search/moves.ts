import { type Circuit, leavesAlone } from './circuits.js';
import { PEOPLE, type Trades } from './trades.js';
import { type Choices, SILENT, type Units } from '../counting/units.js';

/** A class that newcomers must not be of, in one view. */
export interface Avoided {
  readonly view: number;
  readonly of: number;
}

/** Circuits along which people may move, and those along which others may make answers match. */
export interface Ways {
  readonly circuits: Iterable<Circuit>;
  /** Circuits with this unit as target. */
  readonly around?: (unit: number) => Iterable<Circuit>;
}

const barredIn = (view: number, avoided: Avoided | undefined): number =>
  avoided?.view === view ? avoided.of : -1;

/** Moves of people with all their answers, on the counts that trades are tried on. */
export class Moves {
  /** Views of questions with one answer. */
  private readonly singles: readonly number[];

  constructor(
    private readonly units: Units,
    private readonly trades: Trades,
  ) {
    this.singles = [...units.views.keys()].filter((view) => !trades.choicesOf(view));
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
    for (const circuit of ways.circuits) {
      if (left === 0) break;
      const { giving, taking } = circuit;
      const [from, to] = sign > 0 ? [taking, giving] : [giving, taking];
      const mark = this.trades.mark;
      const able = this.matchAnswers(ways, from, left, avoided);
      if (able === 0) {
        this.trades.undo(mark);
        continue;
      }
      this.trades.used.add(circuit);
      left -= able;
      const taken = this.units.choices.map((choices) =>
        this.choicesToMove(choices, from, able, avoided)!,
      );
      for (const unit of from) this.trades.change(PEOPLE, unit, 0, -able);
      for (const unit of to) this.trades.change(PEOPLE, unit, 0, able);
      for (const view of this.singles) {
        this.moveAnswers(view, from, to, able, barredIn(view, avoided));
      }
      this.units.choices.forEach(({ views }, position) => {
        const { silent, chosen } = taken[position]!;
        views.forEach((view, i) =>
          this.moveCounts(view, from, to, [chosen[i]!, able - silent - chosen[i]!, silent]),
        );
      });
    }
    return most - left;
  }

  /**
   * How many of `most` people in each of some units can move at once: in every question they have
   * to give equal answers. Where they are not, answers are traded with other units first.
   */
  private matchAnswers(
    ways: Ways,
    from: readonly number[],
    most: number,
    avoided?: Avoided,
  ): number {
    let able = Math.min(most, ...from.map((unit) => this.trades.size(unit)));
    const pairUp = (view: number): void => {
      const barred = barredIn(view, avoided);
      const lacking = able - this.matched(view, from, barred);
      if (lacking > 0 && ways.around) this.pairUp(ways.around, view, from, lacking, barred);
    };
    for (const view of this.singles) {
      if (able === 0) return 0;
      pairUp(view);
      able = Math.min(able, this.matched(view, from, barredIn(view, avoided)));
    }
    if (able > 0) for (const { views } of this.units.choices) views.forEach(pairUp);
    const canChoose = (choices: Choices): boolean =>
      this.choicesToMove(choices, from, able, avoided) !== undefined;
    while (able > 0 && !this.units.choices.every(canChoose)) able--;
    return able;
  }

  /**
   * Which options some people take along who move out of these units, so that those who stay and those
   * who go have chosen as many as one must; undefined if that cannot be. Who is silent goes first.
   */
  private choicesToMove(
    choices: Choices,
    from: readonly number[],
    people: number,
    avoided?: Avoided,
  ): { readonly silent: number; readonly chosen: readonly number[] } | undefined {
    const { views, least, most } = choices;
    const fewest = (view: number, of: number): number => this.fewest(view, from, of);
    const silent = Math.min(people, fewest(views[0]!, SILENT));
    const moving = people - silent;
    const chosen = views.map((view) => Math.max(0, moving - fewest(view, 1)));
    const highest = views.map((view) =>
      avoided?.view === view && avoided.of === 0 ? 0 : Math.min(moving, fewest(view, 0)),
    );
    let [low, high] = [least * moving, most * moving];
    for (const unit of from) {
      const [staying, all] = [
        this.trades.answered(choices, unit) - moving,
        this.trades.chosen(choices, unit),
      ];
      if (staying < 0) return undefined;
      low = Math.max(low, all - most * staying);
      high = Math.min(high, all - least * staying);
    }
    let sum = chosen.reduce((total, count) => total + count, 0);
    for (let i = 0; i < views.length; i++) {
      if (chosen[i]! > highest[i]!) return undefined;
      const more = Math.min(highest[i]! - chosen[i]!, Math.max(0, low - sum));
      chosen[i]! += more;
      sum += more;
    }
    return sum >= low && sum <= high ? { silent, chosen } : undefined;
  }

  /** In the unit where fewest gave the answer. */
  private fewest(view: number, units: readonly number[], of: number): number {
    return units.reduce((few, unit) => Math.min(few, this.trades.count(view, unit, of)), Infinity);
  }

  private matched(view: number, from: readonly number[], barred: number): number {
    let able = 0;
    for (let of = 0; of < this.units.views[view]!.classes; of++) {
      if (of !== barred) able += this.fewest(view, from, of);
    }
    return able;
  }

  /** Trades surplus answers of each unit for answers that it alone has too few of. */
  private pairUp(
    around: (unit: number) => Iterable<Circuit>,
    view: number,
    from: readonly number[],
    wanted: number,
    barred: number,
  ): void {
    const classes = this.trades.choicesOf(view) ? SILENT : this.units.views[view]!.classes;
    let left = wanted;
    for (const unit of from) {
      const partners = from.filter((other) => other !== unit);
      for (let of = 0; left > 0 && of < classes; of++) {
        if (of === barred) continue;
        const lacking = this.fewest(view, partners, of) - this.trades.count(view, unit, of);
        if (lacking <= 0) continue;
        for (const circuit of around(unit)) {
          if (left === 0) break;
          left -= this.takeOver(view, circuit, partners, of, Math.min(left, lacking));
        }
      }
    }
  }

  /** People in the target trade answers that the partners do not share for the wanted one. */
  private takeOver(
    view: number,
    circuit: Circuit,
    partners: readonly number[],
    wanted: number,
    most: number,
  ): number {
    if (!leavesAlone(circuit, partners)) return 0;
    const { giving, taking } = circuit;
    const target = giving[0]!;
    const classes = this.trades.choicesOf(view) ? SILENT : this.units.views[view]!.classes;
    let left = most;
    for (let other = 0; left > 0 && other < classes; other++) {
      if (other === wanted) continue;
      const kind = { view, of: other, to: wanted };
      const surplus = this.trades.count(view, target, other) - this.fewest(view, partners, other);
      const traded = Math.min(left, surplus, this.trades.tradable(kind, giving, taking));
      if (traded <= 0) continue;
      this.trades.trade(kind, giving, taking, traded);
      this.trades.used.add(circuit);
      left -= traded;
    }
    return most - left;
  }

  private moveAnswers(
    view: number,
    from: readonly number[],
    to: readonly number[],
    people: number,
    barred: number,
  ): void {
    const moved = new Array<number>(this.units.views[view]!.classes).fill(0);
    let left = people;
    for (let of = 0; left > 0 && of < moved.length; of++) {
      if (of === barred) continue;
      const most = Math.min(left, this.fewest(view, from, of));
      moved[of] = most;
      left -= most;
    }
    this.moveCounts(view, from, to, moved);
  }

  private moveCounts(
    view: number,
    from: readonly number[],
    to: readonly number[],
    moved: readonly number[],
  ): void {
    moved.forEach((people, of) => {
      if (people === 0) return;
      for (const unit of from) this.trades.change(view, unit, of, -people);
      for (const unit of to) this.trades.change(view, unit, of, people);
    });
  }
}
