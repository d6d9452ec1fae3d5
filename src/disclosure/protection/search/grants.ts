import { type Circuit, leavesAlone } from './circuits.js';
import type { Field } from './field.js';
import { Moves, type Ways } from './moves.js';
import { Trades } from './trades.js';
import type { Pattern, Target, Wish } from './wishes.js';

/** Circuits along which answers may be traded, and ways for people to move. */
export interface Possible {
  readonly trades: Iterable<Circuit>;
  readonly moves: Ways;
}

/** Tries out how much of a wish can be granted in one field; leaves the counts as they were. */
export class Grants {
  readonly trades: Trades;
  /** Circuits tried so far: a measure of work that is the same on every machine. */
  tried = 0;
  private readonly moves: Moves;

  constructor(private readonly field: Field) {
    this.trades = new Trades(field.units);
    this.moves = new Moves(field.units, this.trades);
  }

  /** What a pattern leaves possible for a target; `mayServe` narrows it to some circuits. */
  waysOf(
    { units, isOpen }: Target,
    { hidden, sizes }: Pattern,
    mayServe: (circuit: Circuit) => boolean = () => true,
  ): Possible {
    const isTried = (circuit: Circuit): boolean => {
      this.tried++;
      return mayServe(circuit);
    };
    return {
      trades: new Some(
        [this.field.aside?.(units) ?? [], this.field.around(units, hidden)],
        isTried,
      ),
      moves: {
        circuits: isOpen ? new Some([this.field.around(units, sizes)], isTried) : [],
        // Trades that make others' answers match leave the target itself alone.
        around: (unit) =>
          new Some(
            [this.field.around([unit], sizes)],
            (circuit) => leavesAlone(circuit, units) && isTried(circuit),
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
    if (wish.kind === 'growth') return attempt(() => this.moves.moveIn(moves, least));
    const { view, of } = wish;
    const traded = attempt(() => this.trades.tradeAnswers(view, of, trades, least));
    if (traded === least || !target.isOpen) return traded;
    // Whoever may not be there at all cannot be known to have given any answer.
    if (wish.kind === 'silence') {
      const left = attempt(() => this.moves.moveOut(moves, target.people));
      return left === target.people ? least : traded;
    }
    const others = (): number =>
      target.units.reduce(
        (sum, unit) => sum + this.trades.size(unit) - this.trades.count(view, unit, of),
        0,
      );
    const before = others();
    const trade = (): number =>
      this.trades.tradeAnswers(view, of, trades, least - (others() - before));
    // Others come with another answer already, or get it once they are there.
    const granted = attempt(
      () => trade() + this.moves.moveIn(moves, least - (others() - before), { view, of }),
    );
    if (granted >= least) return least;
    const joined = attempt(() => {
      this.moves.moveIn(moves, least);
      if (others() - before < least) trade();
      return Math.max(0, others() - before);
    });
    return Math.min(least, Math.max(granted, joined));
  }

  private attempt<T>(trade: () => T): T {
    try {
      return trade();
    } finally {
      this.trades.undo();
    }
  }
}

/** Those of some circuits that pass a test, found when they are asked for. */
class Some implements Iterable<Circuit> {
  constructor(
    private readonly circuits: readonly Iterable<Circuit>[],
    private readonly passes: (circuit: Circuit) => boolean,
  ) {}

  *[Symbol.iterator](): Iterator<Circuit> {
    for (const some of this.circuits) {
      for (const circuit of some) if (this.passes(circuit)) yield circuit;
    }
  }
}
