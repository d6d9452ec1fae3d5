import { describe, expect, it } from '@jest/globals';
import { cleanLine, cleanText } from './clean-text.js';

describe('text that somebody typed', () => {
  it('loses control and direction characters', () => {
    expect(cleanText('a\u0000b\u001b[31m\u202eevil\u2066\u200b c\u0085d')).toBe('ab[31mevil c\nd');
  });

  it('keeps what joins letters and emoji, and loses it elsewhere', () => {
    expect(cleanText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(cleanText('👩\u200d🚒')).toBe('👩\u200d🚒');
    expect(cleanText('pl\u200can\u200d')).toBe('plan');
  });

  it('loses lone surrogates and towers of accents', () => {
    expect(cleanText(`x\ud800y e${'\u0301'.repeat(50)}`)).toBe('xy é\u0301\u0301'.normalize('NFC'));
  });

  it('keeps markup, to be shown as text', () => {
    expect(cleanText('<b>&amp;</b>')).toBe('<b>&amp;</b>');
  });

  it('keeps line breaks in comments and none in titles', () => {
    expect(cleanText('one\r\ntwo\n\n\n\nthree')).toBe('one\ntwo\n\nthree');
    expect(cleanLine('one\r\ntwo')).toBe('one two');
  });

  it('cuts a title by letters, not in the middle of one', () => {
    expect(cleanLine('😀'.repeat(10), 4)).toBe('😀😀😀…');
  });
});
