import { describe, expect, it } from '@jest/globals';
import type { Survey } from '../directory/survey.entity.js';
import { nextStep } from './next-step.js';

const survey = (more: object, definition: object = {}): Survey =>
  ({
    state: 'draft',
    definition: { mode: 'open-link', opensOn: '2031-03-01', closesOn: '2031-03-21', ...definition },
    ...more,
  }) as Survey;
const say = (one: Survey, gaps = 0) => nextStep(one, gaps, 'en');

describe('what comes next for a survey', () => {
  it('is to settle the questionnaire, then the days, then to schedule it', () => {
    expect(say(survey({}), 2)).toBe('Next: settle 2 things in its questionnaire.');
    expect(say(survey({}, { closesOn: undefined }))).toBe('Next: set its days.');
    expect(say(survey({}))).toBe('Next: schedule it.');
  });

  it('is to invite people where nobody is, and else the day on which something happens', () => {
    const uploads = { byMail: 12, bySlip: 0 };
    const invited = { mode: 'two-phases' };
    expect(say(survey({ state: 'scheduled' }, invited))).toContain('invite people');
    expect(say(survey({ state: 'scheduled', uploads }, invited))).toContain('1 March 2031');
    expect(say(survey({ state: 'open', uploads }, invited))).toContain('21 March 2031');
    expect(say(survey({ state: 'scheduled' }))).toContain('1 March 2031');
  });

  it('is nothing for an admin once the answers are destroyed or the survey has ended', () => {
    expect(say(survey({ state: 'closed' }))).toContain('Representatives open');
    expect(say(survey({ state: 'closed', isClosing: true }))).toContain('finish');
    for (const one of [
      { state: 'closed', purgedOn: '2031-05-01' },
      { state: 'archived' },
      { state: 'cancelled' },
    ]) {
      expect(say(survey(one))).toBeNull();
    }
  });
});
