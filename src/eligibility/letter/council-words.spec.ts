import { describe, expect, it } from '@jest/globals';
import { findWordsProblems, LONGEST_WORDS, tidyWords } from './council-words.js';

const kindOf = (text: string) => findWordsProblems(tidyWords(text))[0]?.kind;

describe('the council’s own words', () => {
  it('hold no address that a program would make a link of', () => {
    const addresses = [
      'See https://orvalmont.example/plan',
      'ftp://files.orvalmont.example',
      'http://10.0.0.7',
      '10.0.0.7/plan',
      'write to council@orvalmont.example',
      'mailto:council',
      'tel:+3312345',
      'www.orvalmont',
      'orvalmont.example',
      'on t.co/abc and elsewhere',
      'müller.example',
      'ｗｗｗ．orvalmont．example',
      'orvalmont。example',
      'orval\u200bmont.exam\u200dple',
      'Merci.Bonne journée',
    ];
    for (const address of addresses)
      expect([address, kindOf(address)]).toEqual([address, 'address']);
  });

  it('hold what people write: abbreviations, days, hours, sums, clauses', () => {
    const fine = [
      'Merci. Bonne journée !',
      'p.ex. le 20.12.2026 à 23.59 h, soit 1.500 €',
      'd. h. z. B. u.a., z.Hd. Frau K.',
      'art. L2312-8; 3.5 days, e.g. at no. 7...',
      'Questions? Ask Ana (room 3)…\n\nThe council',
      'C’est-à-dire : « oui ».',
    ];
    for (const text of fine) expect([text, kindOf(text)]).toEqual([text, undefined]);
  });

  it('are 1,500 characters at most, and no character that nobody sees acts on the rest', () => {
    expect(kindOf('é'.repeat(LONGEST_WORDS))).toBeUndefined();
    const long = { kind: 'too-long', length: 1501, most: 1500 };
    expect(findWordsProblems('é'.repeat(LONGEST_WORDS + 1))).toEqual([long]);
    // All at once: whoever shortens them does not learn of the address afterwards.
    const both = `${'é'.repeat(LONGEST_WORDS - 12)} www.x.example`;
    expect(findWordsProblems(both).map(({ kind }) => kind)).toEqual(['too-long', 'address']);
    for (const bad of ['a\u202eb', 'a\u0000b', '\ud800']) expect(kindOf(bad)).toBe('hostile');
  });

  it('are kept without what nobody sees at the ends of lines', () => {
    expect(tidyWords('\r\n Hello  \r\n\r\n\r\n\r\nYou \n')).toBe('Hello\n\nYou');
    expect(tidyWords(' \n ')).toBe('');
  });
});
