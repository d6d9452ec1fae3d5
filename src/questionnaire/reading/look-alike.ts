import unhomoglyph from 'unhomoglyph';

/** What is between letters and not seen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const seenOf = (text: string): string =>
  text.normalize('NFD').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

/** UTS 39 takes “m” for two letters, which makes “Modem” of “Modern”: it stays one. */
const letterOf = (letter: string): string => {
  const like = unhomoglyph(letter);
  return like === 'rn' ? 'm' : like;
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
