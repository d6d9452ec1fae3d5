import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 6;

/** Six words by chance, 66 bits; a device takes no passphrase that somebody thought of. */
export function newPassphrase(): string {
  const numbers = crypto.getRandomValues(new Uint16Array(WORDS));
  // 2,048 words: a multiple of them fits 16 bits, so that each is as likely.
  return Array.from(numbers, (number) => wordlist[number % wordlist.length]!).join(' ');
}

/** The same words however they were typed, months later and on another keyboard. */
export const composeWords = (typed: string): string =>
  typed.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');

/** Whether it can be what `newPassphrase` gave. */
export function isPassphrase(typed: string): boolean {
  const words = composeWords(typed).split(' ');
  return words.length === WORDS && words.every((word) => wordlist.includes(word));
}
