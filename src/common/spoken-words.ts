import { interfaceLanguage } from './languages.js';

/** 2,048 words in a fixed order; what stands at a place is what a number is called. */
export type WordList = readonly string[];

/** Names how the control words of a definition are made; it is also the salt of their stretching. */
export const STRETCHED_WORDS = 'cahier/words/2';

/**
 * How a definition's control words are made. `cahier/words/2`: eight words of PBKDF2-HMAC-SHA-256 over the
 * hash, so that a text with the same words costs many times what a hash costs. Not said, as in definitions
 * frozen before there was a choice: the six words that stand in the hash itself.
 */
export type WordsBy = typeof STRETCHED_WORDS | undefined;

/** PBKDF2-HMAC-SHA-256 (RFC 8018): 2^18 rounds, and as many bytes as eight words take. */
export const STRETCHING = { rounds: 2 ** 18, bytes: 11 } as const;

const BITS = 11;
const FEWEST_WORDS = 6;
const MOST_WORDS = 8;

/** How many words a definition has. */
export const wordCountOf = (by: WordsBy): number => (by ? MOST_WORDS : FEWEST_WORDS);

/**
 * The 32 bytes of a hash.
 *
 * @param hash `sha256:<64 hex digits>`
 */
export function bytesOfHash(hash: string): Uint8Array<ArrayBuffer> {
  const match = /^sha256:([0-9a-f]{64})$/.exec(hash);
  if (!match) throw new TypeError('control words are made from a sha256:<hex> hash');
  return Uint8Array.from(match[1]!.match(/../g)!, (byte) => Number.parseInt(byte, 16));
}

/**
 * The numbers that the words of a definition stand for, each below 2,048.
 *
 * @param bytes the stretched bytes, or the hash itself where words are not stretched
 */
export function wordNumbers(bytes: Uint8Array, by: WordsBy): readonly number[] {
  const bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: wordCountOf(by) }, (_, i) => {
    const shift = BigInt(8 * bytes.length - BITS * (i + 1));
    return Number((bits >> shift) & 0x7ffn);
  });
}

/** The control words as one language says them. */
export interface SpokenWords {
  readonly language: string;
  readonly words: readonly string[];
}

/**
 * The control words in every language of a survey that has a list of its own; a language without one
 * says them in English.
 *
 * @param numbers what the words stand for
 * @param languages of the survey
 * @param lists by language, English among them
 */
export function spokenWords(
  numbers: readonly number[],
  languages: readonly string[],
  lists: ReadonlyMap<string, WordList>,
): readonly SpokenWords[] {
  const spoken = languages.map(interfaceLanguage).map((tag) => (lists.has(tag) ? tag : 'en'));
  return [...new Set(spoken)].map((language) => ({
    language,
    words: numbers.map((number) => lists.get(language)![number]!),
  }));
}
