import type { Chance } from '../seeded-chance.js';
import { arrivalsOf } from './arrivals.js';
import { assign } from './assign.js';
import { cluesIn, dealtAnew } from './clues.js';
import {
  type Clue,
  type Evidence,
  isShared,
  rankEvidence,
  type Rows,
  sharedEvidence,
  valuesOf,
} from './evidence.js';
import { type Lags, lagsOf } from './lags.js';
import type { Observation } from './observe.js';
import type { Habit } from './timetable.js';

export interface Linkage {
  /**
   * Serial of the response that is taken for each draw's, several times over: where pairs are
   * equally likely, chance decides, each time anew.
   */
  readonly guesses: readonly ReadonlyMap<string, string>[];
  /** By which marks; empty for what is new in each theft alone. */
  readonly by: string;
}

const GUESSES = 9;
const DEALS = 15;
/** So many deviations above the same marks dealt out at random, a clue is worth trying. */
const PROMISING = 2;

/**
 * The most likely linkage of draws and responses, from one or more thefts. It uses what the thefts
 * show by themselves (which rows are new) and the one clue, of all pairs of marks, that explains
 * most beyond the same marks dealt out at random; the truth has no part in the choice. Without a
 * common clock it compares the orders of the two tables, and without these it guesses.
 *
 * @param observations in the order of time
 */
export function link(observations: readonly Observation[], habit: Habit, chance: Chance): Linkage {
  return new Linker(observations, habit, chance).link();
}

class Linker {
  private readonly rows: Rows;
  private readonly lags: Lags;
  private readonly size: number;

  constructor(
    observations: readonly Observation[],
    private readonly habit: Habit,
    private readonly chance: Chance,
  ) {
    const draws = arrivalsOf(observations, 'draws');
    const responses = arrivalsOf(observations, 'responses');
    this.rows = { draws, responses };
    const moments = observations.map(({ at }) => at);
    this.lags = lagsOf(habit, moments);
    this.size = Math.max(draws.length, responses.length);
  }

  link(): Linkage {
    const clues = cluesIn(this.rows);
    const [best] = clues
      .filter(isShared)
      .map((clue) => ({ clue, gain: this.gainOf(clue) }))
      .filter(({ gain }) => gain > PROMISING)
      .sort((a, b) => b.gain - a.gain);
    const clue = best?.clue ?? clues.find((one) => !isShared(one));
    const evidence: Evidence = clue ? this.evidenceOf(clue) : () => 0;
    return {
      guesses: Array.from({ length: GUESSES }, () => this.guess(evidence)),
      by: clue ? `${clue.draw} and ${clue.response}` : '',
    };
  }

  private guess(evidence: Evidence): ReadonlyMap<string, string> {
    const { draws, responses } = this.rows;
    const { columns } = this.solve(evidence);
    return new Map(
      draws.flatMap(({ key }, i) => {
        const response = responses[columns[i]!];
        return response ? [[key, response.key] as const] : [];
      }),
    );
  }

  private evidenceOf(clue: Clue): Evidence {
    const weigh = isShared(clue) ? sharedEvidence : rankEvidence;
    return weigh(this.rows, valuesOf(this.rows, clue), this.habit);
  }

  private gainOf(clue: Clue): number {
    const values = valuesOf(this.rows, clue);
    const dealt = Array.from({ length: DEALS }, () => {
      const anew = dealtAnew(this.rows, values, this.chance);
      return this.solve(sharedEvidence(this.rows, anew, this.habit)).likelihood;
    });
    const mean = dealt.reduce((sum, one) => sum + one, 0) / DEALS;
    const spread = Math.sqrt(dealt.reduce((sum, one) => sum + (one - mean) ** 2, 0) / DEALS);
    return (this.solve(this.evidenceOf(clue)).likelihood - mean) / (spread + 1e-3);
  }

  private solve(evidence: Evidence) {
    const { draws, responses } = this.rows;
    const costs = Array.from({ length: this.size }, (_, i) =>
      Array.from({ length: this.size }, (_, j) => {
        const [draw, response] = [draws[i], responses[j]];
        const likelihood =
          draw && response
            ? this.lags.of(draw.seen, response.seen) + evidence(i, j)
            : this.lags.never;
        // So little that it decides only between pairs that are equally likely.
        return this.chance.next() * 1e-6 - likelihood;
      }),
    );
    const columns = assign(costs);
    return { columns, likelihood: -columns.reduce((sum, j, i) => sum + costs[i]![j]!, 0) };
  }
}
