import type { Language } from '../../common/index.js';
import { readWords, typeset } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

function typesetAll<T>(words: T, language: Language): T {
  if (typeof words === 'string') return typeset(words, language) as T;
  if (Array.isArray(words))
    return (words as unknown[]).map((one) => typesetAll(one, language)) as T;
  const entries = Object.entries(words as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, one]) => [key, typesetAll(one, language)])) as T;
}

const read = Object.entries(readWords(import.meta.url, en)) as [Language, Words][];

/** Everything that a report says of itself, with the spaces that each language sets. */
export const words = Object.fromEntries(
  read.map(([language, one]) => [language, typesetAll(one, language)]),
) as Readonly<Record<Language, Words>>;
