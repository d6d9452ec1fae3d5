/** Two of the six control words to be found on the poster or the slip (docs/decisions/0007). */
export interface WordQuestion {
  /** Which words, counted from 1; different and in order. */
  readonly places: readonly [number, number];
  /** The survey's words in alphabetical order. */
  readonly choices: readonly string[];
}

/** What somebody chooses whose poster shows other words. */
export const OTHER_WORDS = '-';

export type WordAnswer = 'right' | 'wrong' | 'incomplete' | 'other-words';

/**
 * @param words the six control words
 * @param below gives a random whole number from 0 to one less than its argument
 */
export function askWords(words: readonly string[], below: (n: number) => number): WordQuestion {
  const first = below(words.length);
  const second = (first + 1 + below(words.length - 1)) % words.length;
  const [a = 0, b = 0] = [first, second].sort((x, y) => x - y);
  return { places: [a + 1, b + 1], choices: [...new Set(words)].sort() };
}

/** @param chosen one word per place; empty where nothing was chosen */
export function checkWords(
  words: readonly string[],
  { places }: WordQuestion,
  chosen: readonly string[],
): WordAnswer {
  if (chosen.includes(OTHER_WORDS)) return 'other-words';
  if (places.some((_, i) => !chosen[i])) return 'incomplete';
  return places.every((place, i) => chosen[i] === words[place - 1]) ? 'right' : 'wrong';
}

/** A random whole number below `n`, each equally likely. */
export function randomBelow(n: number): number {
  const limit = 256 - (256 % n);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return byte % n;
  }
}
