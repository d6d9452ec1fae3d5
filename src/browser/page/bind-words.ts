import type { Language } from '../../common/browser.js';
import { bindNumber, typeset } from '../../language/browser.js';

/** Words as their language prints them: its numbers, and the spaces that keep a colon on its line. */
export function bindWords(words: unknown, language: Language): unknown {
  if (typeof words === 'string') return typeset(bindNumber(words, language), language);
  if (Array.isArray(words)) return words.map((one) => bindWords(one, language));
  return Object.fromEntries(
    Object.entries(words as object).map(([key, one]) => [key, bindWords(one, language)]),
  );
}
