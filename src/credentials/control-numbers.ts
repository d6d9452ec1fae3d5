import { bytesOfHash, STRETCHING, wordNumbers, type WordsBy } from '../common/browser.js';
import { utf8 } from './bytes.js';

/** The numbers of the control words of a definition; the browser stretches beside a page's own work. */
export async function controlNumbers(hash: string, by: WordsBy): Promise<readonly number[]> {
  const bytes = bytesOfHash(hash);
  if (!by) return wordNumbers(bytes, by);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const { rounds: iterations, bytes: length } = STRETCHING;
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(by), iterations };
  const bits = await crypto.subtle.deriveBits(way, key, 8 * length);
  return wordNumbers(new Uint8Array(bits), by);
}
