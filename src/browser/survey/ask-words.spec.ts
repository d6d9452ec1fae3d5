import { describe, expect, it } from '@jest/globals';
import { askPlaces, comparePlaces, randomBelow } from './ask-words.js';

const ENGLISH = ['river', 'anchor', 'lemon', 'pencil', 'cabin', 'dragon', 'zoo', 'abandon'];
const FRENCH = ['école', 'ancre', 'citron', 'crayon', 'cabane', 'dragon', 'zèbre', 'abaisser'];
const WORDS = [
  { language: 'en', words: ENGLISH },
  { language: 'fr', words: FRENCH },
];

describe('the question about some of the control words', () => {
  it('asks for three different places, each as often as any other', () => {
    const drawn = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((first) =>
      [0, 1, 2, 3, 4, 5, 6].flatMap((second) =>
        [0, 1, 2, 3, 4, 5].map((third) => {
          const chosen = [first, second, third];
          return askPlaces(8, () => chosen.shift()!).join('-');
        }),
      ),
    );
    expect(drawn.every((places) => /^([1-8])-(?!\1)([1-8])-(?!\1|\2)[1-8]$/.test(places))).toBe(
      true,
    );
    const counts = Object.values(Object.groupBy(drawn, (places) => places)).map(
      (same) => same!.length,
    );
    expect(counts).toEqual(Array.from({ length: 56 }, () => 6));
  });

  it('asks for no seventh word where there are six', () => {
    expect(askPlaces(6, (n) => n - 1)).toEqual([4, 5, 6]);
  });

  const typed = (...words: readonly string[]) => comparePlaces(WORDS, [2, 5, 7], words);

  it('is right only for the words at those places, in whichever language', () => {
    expect(typed('anchor', 'cabin', 'zoo')).toEqual(['right', 'right', 'right']);
    expect(typed('ancre', 'cabin', 'zèbre')).toEqual(['right', 'right', 'right']);
    expect(typed('cabin', 'anchor', 'zoo')).toEqual(['wrong', 'wrong', 'right']);
    expect(comparePlaces(WORDS.slice(0, 1), [2], ['ancre'])).toEqual(['wrong']);
    expect(comparePlaces(WORDS, [9], ['anchor'])).toEqual(['wrong']);
  });

  it('takes a word in capitals, without its accent, cut off after four letters or badly ended', () => {
    expect(typed(' Anchor', 'CABI', 'zebre.')).toEqual(['right', 'right', 'right']);
    expect(typed('anchar', 'cabane', 'zoom')).toEqual(['right', 'right', 'wrong']);
    expect(typed('anc', 'cab', 'zo')).toEqual(['wrong', 'wrong', 'wrong']);
  });

  it('is not answered by nothing, nor by signs alone', () => {
    expect(typed('anchor', '', '12')).toEqual(['right', 'incomplete', 'incomplete']);
    expect(typed()).toEqual(['incomplete', 'incomplete', 'incomplete']);
  });

  it('draws numbers below the one asked for', () => {
    const drawn = new Set(Array.from({ length: 300 }, () => randomBelow(6)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
