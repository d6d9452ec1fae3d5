import { wordlist } from '@scure/bip39/wordlists/english.js';

/**
 * Six words that stand for a SHA-256 hash, for people to compare by eye: the first 66 bits, eleven
 * at a time, in the BIP-39 English list. Every copy of a survey definition shows the same six.
 *
 * @param hash `sha256:<64 hex digits>`
 */
export function controlWords(hash: string): readonly string[] {
  const match = /^sha256:([0-9a-f]{64})$/.exec(hash);
  if (!match) throw new TypeError('control words are made from a sha256:<hex> hash');
  const bits = BigInt(`0x${match[1]!}`);
  return Array.from({ length: 6 }, (_, i) => {
    const shift = BigInt(256 - 11 * (i + 1));
    return wordlist[Number((bits >> shift) & 0x7ffn)]!;
  });
}
