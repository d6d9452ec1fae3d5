import { describe, expect, it } from '@jest/globals';
import { isNonce, newNonce, receiptOf, serialOf } from './receipt.js';

describe('the receipt', () => {
  it('writes the first 80 bits in groups of four that read aloud well', () => {
    expect(receiptOf('0'.repeat(64))).toBe('0000-0000-0000-0000');
    expect(receiptOf('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    // 00001 00010 00011 … 10000: each group of five bits is one letter.
    expect(receiptOf('08864298e84a96c6b9f0'.padEnd(64, '7'))).toBe('1234-5678-9ABC-DEFG');
  });

  it('is the same for the same page and another for another survey or page', () => {
    const nonce = '0123456789abcdef0123456789abcdef';
    expect(serialOf('survey', nonce)).toBe(serialOf('survey', nonce));
    expect(serialOf('other', nonce)).not.toBe(serialOf('survey', nonce));
    expect(serialOf('survey', newNonce())).not.toBe(serialOf('survey', newNonce()));
    expect(serialOf('survey', nonce)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes a nonce in one form only', () => {
    expect(isNonce(newNonce())).toBe(true);
    for (const bad of ['', 'ABCDEF0123456789ABCDEF0123456789', 'f'.repeat(31), 7, null, ['f']]) {
      expect(isNonce(bad)).toBe(false);
    }
  });
});
