import { wordlist } from '@scure/bip39/wordlists/english.js';
import { interfaceLanguage } from './languages.js';

/** 2,048 words in a fixed order; what stands at a place is what a number is called. */
export type WordList = readonly string[];

/**
 * Six words that stand for a SHA-256 hash, for people to compare by eye: the first 66 bits, eleven
 * at a time, in a list of 2,048 words. Files and pins hold the English ones; every copy of a survey
 * definition shows the same six in a language.
 *
 * @param hash `sha256:<64 hex digits>`
 */
export function controlWords(hash: string, list: WordList = wordlist): readonly string[] {
  const match = /^sha256:([0-9a-f]{64})$/.exec(hash);
  if (!match) throw new TypeError('control words are made from a sha256:<hex> hash');
  const bits = BigInt(`0x${match[1]!}`);
  return Array.from({ length: 6 }, (_, i) => {
    const shift = BigInt(256 - 11 * (i + 1));
    return list[Number((bits >> shift) & 0x7ffn)]!;
  });
}

/** The six words as one language says them. */
export interface SpokenWords {
  readonly language: string;
  readonly words: readonly string[];
}

/**
 * The six words in every language of a survey that has a list of its own; a language without one
 * says them in English.
 *
 * @param languages of the survey
 * @param lists by language, besides the English one
 */
export function spokenWords(
  hash: string,
  languages: readonly string[],
  lists: ReadonlyMap<string, WordList>,
): readonly SpokenWords[] {
  const spoken = languages.map(interfaceLanguage).map((tag) => (lists.has(tag) ? tag : 'en'));
  return [...new Set(spoken)].map((language) => ({
    language,
    words: controlWords(hash, lists.get(language)),
  }));
}
