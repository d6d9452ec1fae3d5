import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../test/support/open-survey.js';
import type { Survey } from '../directory/survey.entity.js';
import { defaultSettings, defineSurvey, settingsOf } from './survey-settings.js';

const drafted = defineSurvey(everyKind, defaultSettings(everyKind, 'canteen', 'Europe/Paris'));
const draft = { slug: 'canteen', invited: null, definition: drafted } as Survey;

describe('the settings of a draft', () => {
  it('make the definition that they were read from', () => {
    expect(defineSurvey(everyKind, settingsOf(draft))).toEqual(drafted);
  });

  it('keep what people are told, tidied, in the chosen languages, and nothing where nothing is said', () => {
    const settings = settingsOf(draft);
    expect(drafted).not.toHaveProperty('information');
    const contact = { en: ' Ms Example\r\nroom 12 ', fr: 'Mme Exemple', de: '  ' };
    const told = defineSurvey(everyKind, {
      ...settings,
      languages: ['en', 'de'],
      information: { contact, purpose: { fr: 'Savoir' } },
    });
    expect(told.information).toEqual({ contact: { en: 'Ms Example\nroom 12' } });
    expect(settingsOf({ ...draft, definition: told }).information).toEqual(told.information);
  });

  it('name the words that are stretched', () => {
    expect(drafted.wordsBy).toBe('cahier/words/2');
  });

  it('say how long answers are kept, also where it was drafted before that was asked', () => {
    const { keepMonths, ...older } = drafted;
    expect(keepMonths).toBe(12);
    expect(settingsOf({ ...draft, definition: older }).keepMonths).toBe(12);
  });
});
