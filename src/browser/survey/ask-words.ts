import type { SpokenWords } from '../../common/browser.js';

/** Two of the six control words to be found on the poster or the slip (docs/decisions/0007). */
export interface WordQuestion {
  /** Which words, counted from 1; different and in order. */
  readonly places: readonly [number, number];
  /** The survey's words in alphabetical order, language by language. */
  readonly choices: readonly SpokenWords[];
}

/** What somebody chooses whose poster shows other words. */
export const OTHER_WORDS = '-';

export type WordAnswer = 'right' | 'wrong' | 'incomplete' | 'other-words';

const WORDS = 6;

/**
 * @param spoken the six control words, in each language that says them
 * @param below gives a random whole number from 0 to one less than its argument
 */
export function askWords(
  spoken: readonly SpokenWords[],
  below: (n: number) => number,
): WordQuestion {
  const first = below(WORDS);
  const second = (first + 1 + below(WORDS - 1)) % WORDS;
  const [a = 0, b = 0] = [first, second].sort((x, y) => x - y);
  const choices = spoken.map(({ language, words }) => ({
    language,
    words: [...new Set(words)].sort((x, y) => x.localeCompare(y, language)),
  }));
  return { places: [a + 1, b + 1], choices };
}

/**
 * In whichever language: a poster may show one, a slip another.
 *
 * @param chosen one word per place; empty where nothing was chosen
 */
export function checkWords(
  spoken: readonly SpokenWords[],
  { places }: WordQuestion,
  chosen: readonly string[],
): WordAnswer {
  if (chosen.includes(OTHER_WORDS)) return 'other-words';
  if (places.some((_, i) => !chosen[i])) return 'incomplete';
  const isThere = (place: number, i: number): boolean =>
    spoken.some(({ words }) => chosen[i] === words[place - 1]);
  return places.every(isThere) ? 'right' : 'wrong';
}

/** A random whole number below `n`, each equally likely. */
export function randomBelow(n: number): number {
  const limit = 256 - (256 % n);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return byte % n;
  }
}
