import unhomoglyph from 'unhomoglyph';

/** What is between letters and not seen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const seenOf = (text: string): string =>
  text.normalize('NFD').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

/**
 * What UTS 39 takes for several letters and everybody sees as one: “m” for “rn” makes “Modem” of “Modern”, and
 * whoever types “oeuvre” or three points means what “œuvre” or “…” does.
 */
const ONE_SIGN: ReadonlyMap<string, string> = new Map([
  ['rn', 'm'],
  ...(
    [
      ['oe', 0x153],
      ['OE', 0x152],
      ['ae', 0xe6],
      ['AE', 0xc6],
      ['...', 0x2026],
    ] as const
  ).map(([letters, sign]) => [letters, String.fromCodePoint(sign)] as const),
]);

/** Dashes as wide as a digit are one another's like, and none of them is a hyphen. */
const DASHES = ['\u2012', '\u2013', '\u2212', '\uFE58'];

const letterOf = (letter: string): string => {
  if (DASHES.includes(letter)) return '\u2013';
  const like = unhomoglyph(letter);
  return ONE_SIGN.get(like) ?? like;
};

/** The same for two texts that look alike: the skeleton of UTS 39, whatever blanks there are. */
export const skeletonOf = (text: string): string =>
  Array.from(seenOf(text), letterOf).join('').normalize('NFD').replace(/\s+/gu, ' ').trim();

/** A word as everybody types it; “Hall 1O” has none at its end. */
const PLAIN = /^(?:[A-Za-z]+|\d+)$/;

const wordsOf = (text: string): readonly string[] => seenOf(text).split(/[\s\p{P}]+/u);

/**
 * Whether one is taken for the other. Two plain words that differ do so as “AI” and “Al” or “II” and “11” do,
 * and are meant: what deceives is a letter of another script, or one among digits.
 */
export function looksAlike(one: string, other: string): boolean {
  if (skeletonOf(one) !== skeletonOf(other)) return false;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length !== others.length) return true;
  return words.every((word, i) => {
    const like = others[i]!;
    return word === like || !PLAIN.test(word) || !PLAIN.test(like);
  });
}
