import { describe, expect, it } from '@jest/globals';
import { canonicalHash, controlWords } from './index.js';

const hashOf = (hex: string) => `sha256:${hex}`;

describe('control words', () => {
  it('are those of the published BIP-39 test vectors, up to their checksum', () => {
    // Trezor's vectors for 128-bit entropy: the words stand for the first bits, eleven at a time.
    const zeros = 'abandon abandon abandon abandon abandon abandon';
    const sevens = 'legal winner thank year wave sausage';
    const eights = 'letter advice cage absurd amount doctor';
    const ones = 'zoo zoo zoo zoo zoo zoo';
    expect(['00', '7f', '80', 'ff'].map((byte) => controlWords(hashOf(byte.repeat(32))))).toEqual(
      [zeros, sevens, eights, ones].map((words) => words.split(' ')),
    );
  });

  it('cut the hash at every eleventh bit', () => {
    // 00000000001 00000000010 00000000011 … as one number: words 1 to 6 of the list.
    const bits = [1, 2, 3, 4, 5, 6].map((n) => n.toString(2).padStart(11, '0')).join('');
    const hex = BigInt(`0b${bits.padEnd(256, '0')}`)
      .toString(16)
      .padStart(64, '0');
    expect(controlWords(hashOf(hex))).toEqual([
      'ability',
      'able',
      'about',
      'above',
      'absent',
      'absorb',
    ]);
  });

  it('are made of the hash of a definition', () => {
    expect(controlWords(canonicalHash({ b: 1, a: 2 }))).toEqual(
      controlWords(canonicalHash({ a: 2, b: 1 })),
    );
  });

  it.each([
    ['hash without its prefix', 'ab'.repeat(32)],
    ['hash that is too short', hashOf('ab'.repeat(31))],
    ['hash in capital letters', hashOf('AB'.repeat(32))],
    ['hash with something after it', `${hashOf('ab'.repeat(32))}\n`],
    ['empty text', ''],
  ])('are refused for a %s', (_, hash) => {
    expect(() => controlWords(hash)).toThrow(TypeError);
  });
});
