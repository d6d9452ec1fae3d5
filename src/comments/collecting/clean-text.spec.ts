import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../common/index.js';
import { cleanText } from './clean-text.js';

describe('cleaning a text', () => {
  it('keeps accents, line breaks and pictures as they are', () => {
    const text = 'Trop de kilomètres.\n„Zu spät“ 🚐';
    expect(cleanText(text)).toBe(text);
  });

  it('removes what stores and canonical JSON refuse', () => {
    expect(cleanText(' a\u0000b\ud800c\r\nd ')).toBe('a b\ufffdc\nd');
    expect(() => canonicalJson(cleanText('\udc00'))).not.toThrow();
  });

  it('removes direction overrides, which hide words from the reviewer', () => {
    expect(cleanText('\u202eabc\u2066')).toBe('abc');
  });

  it('leaves nothing of a text without a word', () => {
    expect(cleanText(' \r\n\t\u202e')).toBe('');
  });
});
