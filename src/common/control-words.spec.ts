import { describe, expect, it } from '@jest/globals';
import { canonicalHash, controlWords, STRETCHED_WORDS } from './index.js';

const hashOf = (hex: string) => `sha256:${hex}`;

describe('control words of older definitions', () => {
  it('are those of the published BIP-39 test vectors, up to their checksum', () => {
    // Trezor's vectors for 128-bit entropy: the words stand for the first bits, eleven at a time.
    const zeros = 'abandon abandon abandon abandon abandon abandon';
    const sevens = 'legal winner thank year wave sausage';
    const eights = 'letter advice cage absurd amount doctor';
    const ones = 'zoo zoo zoo zoo zoo zoo';
    expect(
      ['00', '7f', '80', 'ff'].map((byte) => controlWords(hashOf(byte.repeat(32)), undefined)),
    ).toEqual([zeros, sevens, eights, ones].map((words) => words.split(' ')));
  });

  it('cut the hash at every eleventh bit', () => {
    // 00000000001 00000000010 00000000011 … as one number: words 1 to 6 of the list.
    const bits = [1, 2, 3, 4, 5, 6].map((n) => n.toString(2).padStart(11, '0')).join('');
    const hex = BigInt(`0b${bits.padEnd(256, '0')}`)
      .toString(16)
      .padStart(64, '0');
    expect(controlWords(hashOf(hex), undefined)).toEqual([
      'ability',
      'able',
      'about',
      'above',
      'absent',
      'absorb',
    ]);
  });

  it('are made of the hash of a definition', () => {
    expect(controlWords(canonicalHash({ b: 1, a: 2 }), undefined)).toEqual(
      controlWords(canonicalHash({ a: 2, b: 1 }), undefined),
    );
  });

  it.each([
    ['hash without its prefix', 'ab'.repeat(32)],
    ['hash that is too short', hashOf('ab'.repeat(31))],
    ['hash in capital letters', hashOf('AB'.repeat(32))],
    ['hash with something after it', `${hashOf('ab'.repeat(32))}\n`],
    ['empty text', ''],
  ])('are refused for a %s', (_, hash) => {
    expect(() => controlWords(hash, undefined)).toThrow(TypeError);
    expect(() => controlWords(hash, STRETCHED_WORDS)).toThrow(TypeError);
  });
});

describe('stretched control words', () => {
  // By another program: Python's hashlib.pbkdf2_hmac('sha256', bytes, b'cahier/words/2', 2**18, 11), eleven
  // bits at a time in the English list of BIP-39.
  it.each([
    ['00', 'distance draw top bottom language because alpha august'],
    ['7f', 'north decrease cereal loud cactus champion daring whale'],
    ['ff', 'audit balance boring matter jungle over echo camera'],
  ])('of %s are those that another program gives', (byte, words) => {
    const hash = hashOf(byte.repeat(32));
    expect(controlWords(hash, STRETCHED_WORDS)).toEqual(words.split(' '));
    // Kept ones are the same.
    expect(controlWords(hash, STRETCHED_WORDS)).toEqual(words.split(' '));
  });
});
