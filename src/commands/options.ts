import { refuse } from './refusals.js';

/** A number of the command line: whole and not negative. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw refuse('not-a-number');
}
