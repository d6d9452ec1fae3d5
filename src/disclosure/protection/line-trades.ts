import { type Grid, unitAt } from './grid.js';
import type { Report } from './wishes.js';
import type { QuestionLines } from './question-lines.js';
import { type TradeKind, Trades } from './trades.js';

/** A grid in which an axis takes part, and on which side. */
interface Part {
  readonly key: string;
  readonly grid: Grid;
  readonly trades: Trades;
  readonly side: 0 | 1;
}

/** People of one class who should trade their answer, in some blocks of an axis. */
export interface LineWish {
  readonly code: string;
  readonly blocks: readonly number[];
  readonly view: number;
  readonly of: number;
  readonly people: number;
  /** In this crossing only these blocks of the other axis will do. */
  readonly within?: { readonly key: string; readonly blocks: readonly number[] };
}

/**
 * Trades of answers between two blocks that a question does not tell apart. They change what is
 * said of the two in every crossing of their axis, so each crossing has to carry the same trade.
 */
export class LineTrades {
  private readonly parts: readonly Part[];

  constructor(
    grids: ReadonlyMap<string, Grid>,
    private readonly lines: ReadonlyMap<string, QuestionLines>,
    private readonly colluders: number,
  ) {
    this.parts = [...grids].flatMap(([key, grid]) => {
      const trades = new Trades(grid);
      return grid.by.map((_, side): Part => ({ key, grid, trades, side: side as 0 | 1 }));
    });
  }

  /** How many of the wish can trade; `report` hears of the changed tables, if it was all of them. */
  trade(wish: LineWish, report?: Report): number {
    const parts = this.parts.filter(({ grid, side }) => grid.by[side] === wish.code);
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

  /** Where in one grid the two blocks can trade: along each block of the other axis. */
  private placesOf(
    { key, grid, trades, side }: Part,
    { within }: LineWish,
    block: number,
    partner: number,
    kind: TradeKind,
  ) {
    const isAimed = within?.key === key;
    const columns = isAimed ? within.blocks : [...grid.axes[side === 0 ? 1 : 0].blocks.keys()];
    return columns.flatMap((column) => {
      const [unit, across] = [block, partner].map((line) =>
        side === 0 ? unitAt(grid, line, column) : unitAt(grid, column, line),
      ) as [number, number];
      const isOthers = (one: number): boolean => grid.people[one]! <= this.colluders;
      // Whoever is alone somewhere knows it and could tell: only the cell aimed at may be small.
      if (isOthers(across) || (!isAimed && isOthers(unit))) return [];
      const people = trades.tradable(kind, [unit], [across]);
      return people > 0 ? [{ unit, across, people }] : [];
    });
  }
}
