import type { SpokenWords } from '../../common/browser.js';

/** How many of the control words are asked for (docs/decisions/0047). */
const ASKED_WORDS = 3;

export type WordAnswer = 'right' | 'wrong' | 'incomplete';

/**
 * Which words are to be typed, counted from 1; different and in order.
 *
 * @param count how many control words there are
 * @param below gives a random whole number from 0 to one less than its argument
 */
export function askPlaces(count: number, below: (n: number) => number): readonly number[] {
  const places = Array.from({ length: count }, (_, i) => i + 1);
  const drawn = Array.from({ length: ASKED_WORDS }, () => places.splice(below(places.length), 1));
  return drawn.flat().sort((a, b) => a - b);
}

/** The first four letters tell the words of a list apart, also without accents. */
const TELLING = 4;

const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .slice(0, TELLING);

/**
 * Whether each word stands at its place, in whichever language: a poster may show one, a slip another. In
 * capitals, without accents or with another end it is still that word.
 *
 * @param typed one word per place
 */
export const comparePlaces = (
  spoken: readonly SpokenWords[],
  places: readonly number[],
  typed: readonly string[],
): readonly WordAnswer[] =>
  places.map((place, i) => {
    const word = bare(typed[i] ?? '');
    if (word === '') return 'incomplete';
    const isThere = spoken.some(({ words }) => bare(words[place - 1] ?? '') === word);
    return isThere ? 'right' : 'wrong';
  });

/** A random whole number below `n`, each equally likely. */
export function randomBelow(n: number): number {
  const limit = 256 - (256 % n);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return byte % n;
  }
}
