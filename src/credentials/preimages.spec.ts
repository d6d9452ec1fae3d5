import { describe, expect, it } from '@jest/globals';
import { toHex } from './bytes.js';
import {
  invitationPreimage,
  leafPreimage,
  pressPreimage,
  receiptPreimage,
  serialPreimage,
  veilPreimage,
} from './preimages.js';

const survey = 'ab'.repeat(16);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('what is hashed', () => {
  it('is a label and its parts, as every version writes them', () => {
    expect(text(invitationPreimage(survey, Uint8Array.of(65, 66)))).toBe(`invite/v1${survey}AB`);
    expect(text(serialPreimage(survey, Uint8Array.of(65, 66)))).toBe(`serial/v1${survey}AB`);
    expect(text(pressPreimage(survey, 'nonce', 'submit'))).toBe(
      `press/v1\n${survey}\nnonce\nsubmit\n`,
    );
    expect(text(veilPreimage(survey, 'nonce'))).toBe(`veil/v1\n${survey}\nnonce\n`);
    expect(text(receiptPreimage(`sha256:${'41'.repeat(32)}`, Uint8Array.of(66)))).toBe(
      `cahier/receipt/1${'A'.repeat(32)}B`,
    );
  });

  it('is a leaf after a zero, with what was sealed or without', () => {
    expect(toHex(leafPreimage(Uint8Array.of(1, 2)))).toBe('000102');
    expect(toHex(leafPreimage(Uint8Array.of(1, 2), Uint8Array.of(3)))).toBe('00010203');
  });
});
