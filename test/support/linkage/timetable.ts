import type { Chance } from '../seeded-chance.js';

/** Days that a survey is in the field. */
export const FIELD_DAYS = 14;

/**
 * How people take part: `same-sitting`, answering once they hold a ballot; `another-day`, taking
 * it one day and answering on a later one, chosen for itself.
 */
export type Habit = 'same-sitting' | 'another-day';

/** In days since the field began; `answer` is missing for those who draw and never submit. */
export interface Visit {
  readonly draw: number;
  readonly answer?: number;
}

/* The model of protocol.md section 2. */
const INVITED_ON = [0, 5, 10];
const INVITED_WEIGHTS = [45, 30, 25];
const MEAN_WAIT_DAYS = 1.2;
const MEDIAN_FILL_DAYS = 9 / (24 * 60);
const FILL_SPREAD = 0.6;
const LATER_SHARE = 0.12;
const NEVER_SHARE = 0.07;

export function visit(chance: Chance, habit: Habit): Visit {
  const draw = momentAfterCall(chance, 0);
  if (chance.isLucky(NEVER_SHARE)) return { draw };
  const answer = habit === 'same-sitting' ? soonAfter(chance, draw) : laterDay(chance, draw);
  return answer === undefined || answer >= FIELD_DAYS ? { draw } : { draw, answer };
}

/** A moment of a working day, soon after an invitation or a reminder. */
function momentAfterCall(chance: Chance, shift: number): number {
  for (;;) {
    const called = INVITED_ON[chance.weighted(INVITED_WEIGHTS)]!;
    const day = called + shift + Math.floor(wait(chance, MEAN_WAIT_DAYS));
    if (day < FIELD_DAYS) return day + (8 + 10 * chance.next()) / 24;
  }
}

function soonAfter(chance: Chance, draw: number): number {
  const fill = MEDIAN_FILL_DAYS * Math.exp(FILL_SPREAD * chance.bell());
  return draw + fill + (chance.isLucky(LATER_SHARE) ? wait(chance, 1) : 0);
}

/** As if the draw had never been, but for the rule that it is on a day before. */
function laterDay(chance: Chance, draw: number): number | undefined {
  const first = Math.floor(draw) + 1;
  if (first >= FIELD_DAYS) return undefined;
  for (;;) {
    const answer = momentAfterCall(chance, 1);
    if (answer >= first) return answer;
  }
}

/** Exponential. */
const wait = (chance: Chance, mean: number): number => -Math.log(1 - chance.next()) * mean;
