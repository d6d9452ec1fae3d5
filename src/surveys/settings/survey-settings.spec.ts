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

  it('say how long answers are kept, also where it was drafted before that was asked', () => {
    const { keepMonths, ...older } = drafted;
    expect(keepMonths).toBe(12);
    expect(settingsOf({ ...draft, definition: older }).keepMonths).toBe(12);
  });
});
