import { describe, expect, it } from '@jest/globals';
import { textIn } from './localised-text.js';

describe('the text in a language', () => {
  it.each([
    ['the language itself', { fr: 'Bonjour', de: 'Guten Tag' }, 'de', [], 'Guten Tag'],
    [
      'the first fallback that has one',
      { fr: 'Bonjour', de: 'Hallo' },
      'en',
      ['it', 'de'],
      'Hallo',
    ],
    ['the first there is', { fr: 'Bonjour', de: 'Guten Tag' }, 'en', ['it'], 'Bonjour'],
    ['a fallback where its own is empty', { en: '', fr: 'Bonjour' }, 'en', ['fr'], 'Bonjour'],
    ['nothing where there is none', {}, 'en', ['fr'], ''],
    ['nothing where there is no text', undefined, 'en', [], ''],
  ])('is %s', (_, text, language, fallbacks, expected) => {
    expect(textIn(text, language, fallbacks)).toBe(expected);
  });

  it.each(['toString', 'constructor', '__proto__'])('is not what every object has: %s', (tag) => {
    expect(textIn({ fr: 'Bonjour' }, tag)).toBe('Bonjour');
  });
});
