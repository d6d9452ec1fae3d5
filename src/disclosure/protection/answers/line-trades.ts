import type { QuestionLines } from '../counting/question-lines.js';
import { type TradeKind, Trades } from '../search/trades.js';
import { stepsOf, type Units } from '../counting/units.js';
import type { Report } from '../search/wishes.js';

/** Units in which an axis takes part, and on which side. */
interface Part {
  readonly key: string;
  readonly units: Units;
  readonly trades: Trades;
  readonly side: number;
  readonly steps: readonly number[];
}

/** People of one class who should trade their answer, in some blocks of an axis. */
export interface LineWish {
  readonly code: string;
  readonly blocks: readonly number[];
  readonly view: number;
  readonly of: number;
  readonly people: number;
  /** Of this other axis only these blocks will do, where the two are crossed. */
  readonly within?: { readonly code: string; readonly blocks: readonly number[] };
}

/**
 * Trades of answers between two blocks that a question does not tell apart. They change what is
 * said of the two in every crossing of their axis, so each crossing, or the cube that it is part of,
 * has to carry the same trade.
 */
export class LineTrades {
  private readonly parts: readonly Part[];

  constructor(
    counted: ReadonlyMap<string, Units>,
    private readonly lines: ReadonlyMap<string, QuestionLines>,
    private readonly colluders: number,
  ) {
    this.parts = [...counted].flatMap(([key, units]) => {
      const trades = new Trades(units);
      const steps = stepsOf(units.axes);
      return units.axes.map((_, side): Part => ({ key, units, trades, side, steps }));
    });
  }

  /** How many of the wish can trade; `report` hears of the changed tables, if it was all of them. */
  trade(wish: LineWish, report?: Report): number {
    const parts = this.parts.filter(({ units, side }) => units.axes[side]!.code === wish.code);
    const lines = this.lines.get(wish.code)!;
    let left = wish.people;
    for (const block of wish.blocks) {
      for (const partner of lines.together(block)) {
        if (wish.blocks.includes(partner)) continue;
        left -= this.tradeWith(parts, wish, block, partner, left);
      }
    }
    if (left === 0) report?.(new Map(parts.map(({ key, trades }) => [key, [...trades.changes]])));
    for (const { trades } of parts) trades.undo();
    return wish.people - left;
  }

  private tradeWith(
    parts: readonly Part[],
    wish: LineWish,
    block: number,
    partner: number,
    most: number,
  ): number {
    let left = most;
    for (const kind of parts[0]!.trades.kinds(wish.view, wish.of)) {
      if (left === 0) break;
      const places = parts.map((part) => this.placesOf(part, wish, block, partner, kind));
      const able = Math.min(
        left,
        ...places.map((found) => found.reduce((sum, { people }) => sum + people, 0)),
      );
      if (able <= 0) continue;
      parts.forEach(({ trades }, i) => {
        let open = able;
        for (const { unit, across, people } of places[i]!) {
          const traded = Math.min(open, people);
          if (traded > 0) trades.trade(kind, [unit], [across], traded);
          open -= traded;
        }
      });
      left -= able;
    }
    return most - left;
  }

  /** Where the two blocks can trade: wherever they are the same but for this axis. */
  private placesOf(
    { units, trades, side, steps }: Part,
    { within }: LineWish,
    block: number,
    partner: number,
    kind: TradeKind,
  ) {
    const blockAt = (unit: number, along: number): number =>
      Math.floor(unit / steps[along]!) % units.axes[along]!.blocks.length;
    const aimed = units.axes.findIndex(({ code }) => code === within?.code);
    return [...units.people.keys()].flatMap((unit) => {
      if (blockAt(unit, side) !== block) return [];
      if (aimed >= 0 && !within!.blocks.includes(blockAt(unit, aimed))) return [];
      const across = unit + (partner - block) * steps[side]!;
      const isOthers = (one: number): boolean => units.people[one]! <= this.colluders;
      // Whoever is alone somewhere knows it and could tell: only the cell aimed at may be small.
      if (isOthers(across) || (aimed < 0 && isOthers(unit))) return [];
      const people = trades.tradable(kind, [unit], [across]);
      return people > 0 ? [{ unit, across, people }] : [];
    });
  }
}
