import { describe, expect, it } from '@jest/globals';
import type { SurveyDefinition } from '../../questionnaire/browser.js';
import { answerFrom, answeringDay } from './waiting-day.js';

const survey = (rest: Partial<SurveyDefinition>) =>
  ({ timeZone: 'Europe/Paris', ...rest }) as SurveyDefinition;
const lateOnNewYearsEve = new Date('2030-12-31T23:58:00+01:00');

describe('the first day to answer', () => {
  it('is the next day of the survey’s time zone in two phases', () => {
    const twoPhases = survey({ mode: 'two-phases' });
    expect(answerFrom(twoPhases, lateOnNewYearsEve)).toBe('2031-01-01');
    const further = survey({ mode: 'two-phases', timeZone: 'Pacific/Auckland' });
    expect(answerFrom(further, lateOnNewYearsEve)).toBe('2031-01-02');
  });

  it('begins only once the night in which the server forgets the order is over', () => {
    const twoPhases = survey({ mode: 'two-phases' });
    const from = answerFrom(twoPhases, lateOnNewYearsEve);
    expect(answeringDay(twoPhases, new Date('2031-01-01T00:01:00+01:00')) < from).toBe(true);
    expect(answeringDay(twoPhases, new Date('2031-01-01T04:00:00+01:00'))).toBe(from);
  });

  it('comes in the same night for who takes a ballot after midnight: it is still the day before', () => {
    const twoPhases = survey({ mode: 'two-phases' });
    expect(answerFrom(twoPhases, new Date('2031-01-01T01:00:00+01:00'))).toBe('2031-01-01');
  });

  it('is not before the survey opens', () => {
    const later = survey({ mode: 'two-phases', opensOn: '2031-03-04' });
    expect(answerFrom(later, lateOnNewYearsEve)).toBe('2031-03-04');
  });

  it('is the first day of answers for a ballot that was taken on the days for it', () => {
    const drawing = { from: '2030-12-28', until: '2031-01-06' };
    const apart = survey({ mode: 'two-phases', opensOn: '2031-01-08', drawing });
    expect(answerFrom(apart, lateOnNewYearsEve)).toBe('2031-01-08');
  });

  it('comes after the second time for ballots, once the order of those is forgotten too', () => {
    const again = { from: '2031-01-10', until: '2031-01-14' };
    const drawing = { from: '2030-12-28', until: '2031-01-06', again };
    const apart = survey({ mode: 'two-phases', opensOn: '2031-01-08', drawing });
    expect(answerFrom(apart, new Date('2031-01-10T09:00:00+01:00'))).toBe('2031-01-16');
  });

  it('is at once in one sitting', () => {
    expect(answerFrom(survey({ mode: 'one-sitting' }), lateOnNewYearsEve)).toBe('');
  });

  it('goes by the browser’s own days where it does not know the time zone', () => {
    const unknown = survey({ mode: 'two-phases', timeZone: 'Europe/Newtown' });
    expect(answerFrom(unknown, lateOnNewYearsEve)).toMatch(/^2031-01-0[12]$/);
  });
});
