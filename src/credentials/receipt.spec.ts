import { describe, expect, it } from '@jest/globals';
import { parseReceipt } from './receipt.js';

const LEAF = '0a1b'.repeat(16);
const SIGNATURE = 'c2'.repeat(64);

describe('a receipt as somebody typed it', () => {
  it('is a leaf, in any case, with blanks and hyphens', () => {
    expect(parseReceipt(LEAF)).toEqual({ leaf: LEAF });
    expect(parseReceipt(` ${LEAF.toUpperCase().replaceAll('0A1B', '0A1B - ')}\n`)).toEqual({
      leaf: LEAF,
    });
  });

  it('is a leaf and its signature, where that was kept', () => {
    expect(parseReceipt(`${LEAF} ${SIGNATURE}`)).toEqual({
      leaf: LEAF,
      signature: new Uint8Array(64).fill(0xc2),
    });
  });

  it('is looked for in five hundred characters, and no more', () => {
    expect(parseReceipt(LEAF.padEnd(500))).toEqual({ leaf: LEAF });
    expect(() => parseReceipt(LEAF.padEnd(501))).toThrow('bad-receipt');
  });

  it.each([
    ['nothing', ''],
    ['less than a leaf', LEAF.slice(1)],
    ['a letter more', `${LEAF}0`],
    ['less than a signature', LEAF + SIGNATURE.slice(2)],
    ['more than a signature', `${LEAF}${SIGNATURE}00`],
    ['other letters', LEAF.replace('a', 'g')],
    ['a signature of other letters', LEAF + SIGNATURE.replace('c', 'g')],
  ])('is none with %s', (_what, text) => {
    expect(() => parseReceipt(text)).toThrow('bad-receipt');
  });
});
