import { STRETCHED_WORDS, STRETCHING, type WordList } from '../../common/browser.js';
import { type Bytes, concat, utf8 } from '../../credentials/browser.js';

const BITS = 11;
const KEY_WORDS = 8;

/**
 * Words that people read out to each other for 32 bytes, stretched as the control words of a definition are:
 * two texts with the same words cost as many stretchings, not as many hashes.
 *
 * @param list 2,048 words
 */
export async function wordsOfHash(
  hash: Bytes,
  count: number,
  list: WordList,
): Promise<readonly string[]> {
  const key = await crypto.subtle.importKey('raw', hash, 'PBKDF2', false, ['deriveBits']);
  const length = 8 * Math.ceil((count * BITS) / 8);
  const salt = utf8(STRETCHED_WORDS);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: STRETCHING.rounds };
  const stretched = new Uint8Array(await crypto.subtle.deriveBits(how, key, length));
  const bits = stretched.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: count }, (_, i) => {
    const number = Number((bits >> BigInt(length - BITS * (i + 1))) & 0x7ffn);
    return list[number]!;
  });
}

/** The eight words of a public key. */
export async function wordsOfKey(point: Bytes, list: WordList): Promise<readonly string[]> {
  const labelled = concat(utf8('cahier/key/1'), point);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', labelled));
  return wordsOfHash(hash, KEY_WORDS, list);
}
