import { readFileSync } from 'node:fs';
import { type Language, LANGUAGES } from '../common/browser.js';
import { bindNumber } from './bind-number.js';
import { typeset } from './typeset.js';

/**
 * The words of a room in every language, from the JSON files beside `url`. English is imported and
 * gives the type; the others are read here, so that a language is added without code. Each gets the
 * spaces that its print sets, so that no line of a page begins with a colon.
 *
 * A language that lacks a key, or has one of its own, stops the start: half a page in another
 * language is no page.
 */
export function readWords<Words extends object>(
  url: string,
  en: Words,
): Readonly<Record<Language, Words>> {
  const words = LANGUAGES.map((language) => {
    const read: unknown =
      language === 'en' ? en : JSON.parse(readFileSync(new URL(`./${language}.json`, url), 'utf8'));
    return [language, bindNumbers(read, en, language, '') as Words] as const;
  });
  return Object.fromEntries(words) as Record<Language, Words>;
}

function bindNumbers(words: unknown, like: unknown, language: Language, path: string): unknown {
  if (typeof words === 'string' && typeof like === 'string') {
    return typeset(bindNumber(words, language), language);
  }
  const [keys, keysLike] = [keysOf(words), keysOf(like)];
  const [own, ownLike] = [new Set(keys), new Set(keysLike)];
  const odd = keys.filter((key) => !ownLike.has(key));
  const lacking = keysLike.filter((key) => !own.has(key));
  if (odd.length > 0 || lacking.length > 0) {
    const names = [...lacking, ...odd].map((key) => `${path}${key}`).join(', ');
    throw new TypeError(`the words in ${language} and in English differ at ${names}`);
  }
  const bound = keys.map((key) => {
    const [text, textLike] = [words, like].map((some) => (some as Record<string, unknown>)[key]);
    return [key, bindNumbers(text, textLike, language, `${path}${key}.`)] as const;
  });
  return Array.isArray(words) ? bound.map(([, text]) => text) : Object.fromEntries(bound);
}

const keysOf = (words: unknown): readonly string[] =>
  typeof words === 'object' && words !== null ? Object.keys(words) : ['(a text)'];
