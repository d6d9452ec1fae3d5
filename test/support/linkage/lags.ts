import { Chance } from '../seeded-chance.js';
import { type Habit, visit } from './timetable.js';

const PEOPLE = 5000;
const NEVER = Math.log(0.07);

export interface Lags {
  /** Log-likelihood that who drew between two thefts answered between two others. */
  of(draw: number, answer: number): number;
  /** Log-likelihood that somebody drew and never answered. */
  readonly never: number;
}

/**
 * How likely it is that a draw first seen in one theft belongs to a response first seen in another.
 * The attacker knows how people behave, and has the model itself: nobody could know more.
 *
 * @param moments of the thefts, in days, ascending
 */
export function lagsOf(habit: Habit, moments: readonly number[]): Lags {
  const chance = new Chance(0x5eed);
  const seenAt = (day: number) => moments.findIndex((moment) => day < moment);
  const counts = moments.map(() => new Float64Array(moments.length).fill(0.05));
  for (let i = 0; i < PEOPLE; i += 1) {
    const { draw, answer } = visit(chance, habit);
    const [d, a] = [seenAt(draw), answer === undefined ? -1 : seenAt(answer)];
    if (d >= 0 && a >= 0) counts[d]![a]! += 1;
  }
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return {
    of: (draw, answer) => Math.log(counts[draw]![answer]! / totals[draw]!),
    never: NEVER,
  };
}
