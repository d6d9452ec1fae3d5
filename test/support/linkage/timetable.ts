import type { Chance } from '../seeded-chance.js';

/** Days that a survey is in the field. */
export const FIELD_DAYS = 14;

/** Days on which ballots are taken where they are days of their own; one more is between them and the first answer. */
export const DRAWING_DAYS = 7;
export const ANSWERS_FROM = DRAWING_DAYS + 1;

/** How many of a hundred answer as soon as they may. */
export type Eager = 60 | 80 | 95;

/**
 * How people take part: `same-sitting`, answering once they hold a ballot; `another-day`, taking
 * it one day and answering on a later one, chosen for itself; `next-day`, where the eager answer on the day
 * after their draw; `drawing-days`, where ballots are taken before anybody answers, and the eager come in the
 * hour after the first call, once to draw and once to answer.
 */
export type Habit = 'same-sitting' | 'another-day' | `next-day-${Eager}` | `drawing-days-${Eager}`;

const isDrawnBefore = (habit: Habit): boolean => habit.startsWith('drawing-days');

/** Days from the first draw to the last answer. */
export const daysOf = (habit: Habit): number =>
  isDrawnBefore(habit) ? ANSWERS_FROM + FIELD_DAYS : FIELD_DAYS;

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
/** At nine, and of those who come at once half within a quarter of an hour. */
const CALLED_AT = 9 / 24;
const BURST_DAYS = 20 / (24 * 60);

export function visit(chance: Chance, habit: Habit): Visit {
  const isEager = chance.isLucky(Number(/\d+$/.exec(habit)?.[0] ?? 0) / 100);
  if (isDrawnBefore(habit)) return visitTwice(chance, isEager);
  const draw = momentAfterCall(chance, 0);
  if (chance.isLucky(NEVER_SHARE)) return { draw };
  const answer =
    habit === 'same-sitting' ? soonAfter(chance, draw) : laterDay(chance, draw, isEager);
  return answer === undefined || answer >= FIELD_DAYS ? { draw } : { draw, answer };
}

/** A moment of a working day, soon after an invitation or a reminder. */
function momentAfterCall(chance: Chance, shift: number, days = FIELD_DAYS): number {
  for (;;) {
    const called = INVITED_ON[chance.weighted(INVITED_WEIGHTS)]!;
    const day = called + shift + Math.floor(wait(chance, MEAN_WAIT_DAYS));
    if (day < days) return day + (8 + 10 * chance.next()) / 24;
  }
}

function soonAfter(chance: Chance, draw: number): number {
  const fill = MEDIAN_FILL_DAYS * Math.exp(FILL_SPREAD * chance.bell());
  return draw + fill + (chance.isLucky(LATER_SHARE) ? wait(chance, 1) : 0);
}

/** As if the draw had never been, but for the rule that it is on a day before. */
function laterDay(chance: Chance, draw: number, isEager: boolean): number | undefined {
  const first = Math.floor(draw) + 1;
  if (first >= FIELD_DAYS) return undefined;
  if (isEager) return first + CALLED_AT + wait(chance, BURST_DAYS);
  for (;;) {
    const answer = momentAfterCall(chance, 1);
    if (answer >= first) return answer;
  }
}

/** Whoever is eager once is so twice: the habit that tells most. */
function visitTwice(chance: Chance, isEager: boolean): Visit {
  const draw = isEager
    ? CALLED_AT + wait(chance, BURST_DAYS)
    : momentAfterCall(chance, 0, DRAWING_DAYS);
  if (chance.isLucky(NEVER_SHARE)) return { draw };
  const answer = isEager ? CALLED_AT + wait(chance, BURST_DAYS) : momentAfterCall(chance, 0);
  return { draw, answer: ANSWERS_FROM + answer };
}

/** Exponential. */
const wait = (chance: Chance, mean: number): number => -Math.log(1 - chance.next()) * mean;
