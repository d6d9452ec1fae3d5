import { type Grid, unitsIn } from './grid.js';
import { Moves, type Ways } from './moves.js';
import { type Rectangle, rectanglesAround } from './rectangles.js';
import { Trades } from './trades.js';
import type { Pattern, Target, Wish } from './wishes.js';

/** Rectangles along which answers may be traded, and ways for people to move. */
export interface Possible {
  readonly trades: readonly Rectangle[];
  readonly moves: Ways;
}

/** Tries out how much of a wish can be granted in one grid; leaves the counts as they were. */
export class Grants {
  readonly trades: Trades;
  private readonly moves: Moves;

  constructor(
    private readonly grid: Grid,
    private readonly colluders: number,
  ) {
    this.trades = new Trades(grid);
    this.moves = new Moves(grid, this.trades);
  }

  private allowed(sets: readonly [number, number], hidden: Uint8Array): readonly Rectangle[] {
    return rectanglesAround(this.grid, sets, this.colluders, hidden);
  }

  /** The first sets of each axis are its blocks, in order. */
  private setsOfUnit(unit: number): readonly [number, number] {
    const width = this.grid.axes[1].blocks.length;
    return [Math.floor(unit / width), unit % width];
  }

  /** What a pattern leaves possible for a target; `mayServe` narrows it to some rectangles. */
  waysOf(
    { sets, isOpen }: Target,
    { hidden, sizes }: Pattern,
    mayServe: (rectangle: Rectangle) => boolean = () => true,
  ): Possible {
    // Trades that make others' answers match leave the target itself alone.
    const own = new Set(unitsIn(this.grid, sets));
    const isElsewhere = ({ sideways, lengthways, across }: Rectangle): boolean =>
      !own.has(sideways) && !own.has(lengthways) && !own.has(across);
    return {
      trades: this.allowed(sets, hidden).filter(mayServe),
      moves: {
        rectangles: isOpen ? this.allowed(sets, sizes).filter(mayServe) : [],
        around: (unit) =>
          this.allowed(this.setsOfUnit(unit), sizes).filter(
            (rectangle) => isElsewhere(rectangle) && mayServe(rectangle),
          ),
      },
    };
  }

  /** How much of a wish these ways grant; `after` is called before each trade is taken back. */
  grant(target: Target, wish: Wish, { trades, moves }: Possible, after: () => void): number {
    const { least } = wish;
    const attempt = (trade: () => number): number =>
      this.attempt(() => {
        const done = trade();
        if (done > 0) after();
        return done;
      });
    if (wish.kind === 'width') {
      const came = attempt(() => this.moves.moveIn(moves, least));
      return came === least ? came : came + attempt(() => this.moves.moveOut(moves, least - came));
    }
    const { view, of } = wish;
    const traded = attempt(() => this.trades.tradeAnswers(view, of, trades, least));
    if (traded === least || !target.isOpen) return traded;
    // Whoever may not be there at all cannot be known to have given any answer.
    const moved =
      wish.kind === 'silence'
        ? attempt(() => this.moves.moveOut(moves, target.people)) === target.people
        : attempt(() => this.moves.moveIn(moves, least, { view, of })) === least;
    return moved ? least : traded;
  }

  private attempt<T>(trade: () => T): T {
    try {
      return trade();
    } finally {
      this.trades.undo();
    }
  }
}
