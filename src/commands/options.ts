import { invalidInput } from '../common/index.js';

/** A number of the command line: whole and not negative. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw invalidInput(
    'not-a-number',
    'An option that takes a number was given something else: write a whole number.',
  );
}
