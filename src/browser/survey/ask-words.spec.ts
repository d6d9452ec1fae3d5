import { describe, expect, it } from '@jest/globals';
import { askWords, checkWords, OTHER_WORDS, randomBelow } from './ask-words.js';

const ENGLISH = ['river', 'anchor', 'lemon', 'pencil', 'cabin', 'dragon'];
const FRENCH = ['école', 'ancre', 'citron', 'crayon', 'cabane', 'dragon'];
const WORDS = [
  { language: 'en', words: ENGLISH },
  { language: 'fr', words: FRENCH },
];

describe('the question about two control words', () => {
  it('asks for two different places, each as often as any other', () => {
    const pairs = [0, 1, 2, 3, 4, 5].flatMap((first) =>
      [0, 1, 2, 3, 4].map((second) => {
        const chosen = [first, second];
        return askWords(WORDS, () => chosen.shift()!).places.join('-');
      }),
    );
    expect(pairs.every((pair) => /^([1-6])-(?!\1)[1-6]$/.test(pair))).toBe(true);
    const counts = Object.values(Object.groupBy(pairs, (pair) => pair)).map((same) => same!.length);
    expect(counts).toEqual(Array.from({ length: 15 }, () => 2));
  });

  it('offers the words in an order that says nothing of their places', () => {
    const { choices } = askWords(WORDS, () => 0);
    expect(choices).toEqual([
      { language: 'en', words: ['anchor', 'cabin', 'dragon', 'lemon', 'pencil', 'river'] },
      { language: 'fr', words: ['ancre', 'cabane', 'citron', 'crayon', 'dragon', 'école'] },
    ]);
  });

  it('is right only for the words at those places', () => {
    const question = { places: [2, 5] as const, choices: WORDS };
    expect(checkWords(WORDS, question, ['anchor', 'cabin'])).toBe('right');
    expect(checkWords(WORDS, question, ['cabin', 'anchor'])).toBe('wrong');
    expect(checkWords(WORDS, question, ['ancre', 'cabane'])).toBe('right');
    expect(checkWords(WORDS, question, ['cabane', 'ancre'])).toBe('wrong');
    expect(checkWords(WORDS.slice(0, 1), question, ['ancre', 'cabane'])).toBe('wrong');
    expect(checkWords(WORDS, question, ['anchor', ''])).toBe('incomplete');
    expect(checkWords(WORDS, question, [])).toBe('incomplete');
    expect(checkWords(WORDS, question, ['anchor', OTHER_WORDS])).toBe('other-words');
  });

  it('draws numbers below the one asked for', () => {
    const drawn = new Set(Array.from({ length: 300 }, () => randomBelow(6)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
