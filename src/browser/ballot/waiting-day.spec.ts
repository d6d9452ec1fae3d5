import { describe, expect, it } from '@jest/globals';
import type { SurveyDefinition } from '../../questionnaire/browser.js';
import { answerFrom, dayOf } from './waiting-day.js';

const survey = (rest: Partial<SurveyDefinition>) => rest as SurveyDefinition;
const lateOnNewYearsEve = new Date(2030, 11, 31, 23, 59);

describe('the first day to answer', () => {
  it('is the next day of the respondent’s own clock in two phases', () => {
    expect(dayOf(lateOnNewYearsEve)).toBe('2030-12-31');
    expect(answerFrom(survey({ mode: 'two-phases' }), lateOnNewYearsEve)).toBe('2031-01-01');
  });

  it('is not before the survey opens', () => {
    const later = survey({ mode: 'two-phases', opensOn: '2031-03-04' });
    expect(answerFrom(later, lateOnNewYearsEve)).toBe('2031-03-04');
  });

  it('is at once in one sitting', () => {
    expect(answerFrom(survey({ mode: 'one-sitting' }), lateOnNewYearsEve)).toBe('');
  });
});
