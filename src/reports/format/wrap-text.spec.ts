import { describe, expect, it } from '@jest/globals';
import { wrapText } from './wrap-text.js';

const byLetter = (text: string): number => [...text].length;

describe('wrapping text', () => {
  it('breaks after spaces and hyphens', () => {
    expect(wrapText('the well-known tool', 9, byLetter)).toEqual(['the well-', 'known', 'tool']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrapText('a plan\u202f: yes', 6, byLetter)).toEqual(['a', 'plan\u202f:', 'yes']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(wrapText('0'.repeat(10), 4, byLetter)).toEqual(['0000', '0000', '00']);
    expect(wrapText('x'.repeat(10), 4, byLetter)).toEqual([
      'xxx\u00ad',
      'xxx\u00ad',
      'xxx\u00ad',
      'x',
    ]);
  });

  it('keeps line feeds', () => {
    expect(wrapText('a\n\nb', 5, byLetter)).toEqual(['a', '', 'b']);
  });

  it('ends a cut text in an ellipsis that fits', () => {
    expect(wrapText('one two three four', 5, byLetter, 2)).toEqual(['one', 'two…']);
    expect(wrapText('x'.repeat(10_000), 4, byLetter, 2)).toEqual(['xxx\u00ad', 'xxx…']);
  });

  it('gives every letter exactly once', () => {
    const text = `${'word '.repeat(30)}${'long'.repeat(30)}`;
    expect(
      wrapText(text, 17, byLetter)
        .join('')
        .replaceAll(/[ \u00ad]/g, ''),
    ).toBe(text.replaceAll(' ', ''));
  });

  it('breaks between letters of Chinese and Japanese, but before no closing sign', () => {
    const widths = (text: string): number => [...text].length;
    expect(wrapText('毎日、計画が変わる。', 4, widths)).toEqual(['毎日、計', '画が変わ', 'る。']);
    expect(wrapText('計画計画。変', 4, widths)).toEqual(['計画計', '画。変']);
  });
});
