import { refuse } from '../refusals.js';

const FEWEST_REPS = 2;
/** From so many holders on, three open together: two would be a small part of the council. */
const REPS_FOR_THREE = 5;

/**
 * How many shares there are, and how many open a survey together: one share for each rep who has
 * a passphrase and one that is printed. Throws `too-few-representatives` below two reps.
 */
export function sharesNeeded(reps: number): { readonly needed: number; readonly shares: number } {
  if (reps < FEWEST_REPS) {
    throw refuse('too-few-representatives');
  }
  return { needed: reps >= REPS_FOR_THREE ? 3 : 2, shares: reps + 1 };
}
