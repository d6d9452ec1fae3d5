import { pbkdf2Sync } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { bytesOfHash, STRETCHING, wordNumbers, type WordsBy } from './spoken-words.js';

export const ENGLISH_WORDS: readonly string[] = wordlist;

const KEPT = 1000;
const known = new Map<string, readonly number[]>();

/**
 * The numbers behind the control words of a definition. Stretching takes some hundredths of a second, so
 * the latest are kept.
 *
 * @param hash `sha256:<64 hex digits>`
 */
export function numbersOfHash(hash: string, by: WordsBy): readonly number[] {
  const bytes = bytesOfHash(hash);
  if (!by) return wordNumbers(bytes, by);
  const before = known.get(hash);
  if (before) return before;
  const stretched = pbkdf2Sync(bytes, by, STRETCHING.rounds, STRETCHING.bytes, 'sha256');
  const numbers = wordNumbers(stretched, by);
  if (known.size >= KEPT) known.delete(known.keys().next().value!);
  known.set(hash, numbers);
  return numbers;
}

/**
 * The control words in English, as files and pins hold them; every copy of a survey definition shows the
 * same in a language.
 *
 * @param hash `sha256:<64 hex digits>`
 * @param by as the definition says
 */
export const controlWords = (hash: string, by: WordsBy): readonly string[] =>
  numbersOfHash(hash, by).map((number) => wordlist[number]!);
