/** Why a word that is meant as an address is none. */
export type AddressFault = 'no-name' | 'bad-name' | 'bad-domain' | 'two-signs' | 'too-long';

/** What is wrong with one line, counted from 1. */
export interface LineProblem {
  readonly kind: AddressFault | 'no-address' | 'bad-line' | 'repeated-line';
  readonly line: number;
  /** What stands there, where a line may hold several things. For the page on which it was typed. */
  readonly entry?: string;
}

/** What is wrong with a list that somebody pasted or uploaded. */
export type ListProblem =
  | { readonly kind: 'empty' | 'too-many' | 'wrong-count' | 'not-text' }
  | {
      readonly kind: 'lines';
      readonly lines: readonly LineProblem[];
      /** How many more there are. */
      readonly more: number;
    };

/** As many as somebody mends in one go. */
const MOST_TOLD = 50;

/**
 * All that is wrong at once, or nothing.
 *
 * @param count how many entries were read
 */
export function problemsOf(
  lines: readonly LineProblem[],
  count: number,
  most: number,
): ListProblem | undefined {
  if (lines.length > 0) {
    const more = Math.max(0, lines.length - MOST_TOLD);
    return { kind: 'lines', lines: lines.slice(0, MOST_TOLD), more };
  }
  if (count === 0) return { kind: 'empty' };
  return count > most ? { kind: 'too-many' } : undefined;
}
