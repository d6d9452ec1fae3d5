import { describe, expect, it } from '@jest/globals';
import { guessLanguage } from './guess-language.js';

const LANGUAGES = ['en', 'fr', 'de'];

describe('the language of a comment', () => {
  it.each([
    ['Wir haben nie Pause, und niemand fragt danach.', 'de'],
    ['On ne me demande jamais mon avis sur les tournées.', 'fr'],
    ['They change the plan every morning and tell nobody.', 'en'],
  ])('is guessed where it is clear: %s', (text, language) => {
    expect(guessLanguage(text, LANGUAGES)).toBe(language);
  });

  it.each(['OK.', 'Stop!', 'Depot 2 – 14:30', ''])('is left open where it is not: %s', (text) => {
    expect(guessLanguage(text, LANGUAGES)).toBeUndefined();
  });

  it('is one of those that the survey was held in', () => {
    expect(guessLanguage('Nie mamy przerwy i nikt o to nie pyta.', ['pl-PL', 'de'])).toBe('pl-PL');
    expect(guessLanguage('Wir haben nie Pause, und niemand fragt danach.', ['es'])).not.toBe('de');
  });
});
