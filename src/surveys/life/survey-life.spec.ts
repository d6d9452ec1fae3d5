import { describe, expect, it } from '@jest/globals';
import {
  checkEditable,
  checkInvited,
  checkNotOver,
  checkOpeningDay,
  checkStep,
} from './survey-life.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import { SURVEY_STATES, type SurveyState } from '../directory/survey-state.js';

const code = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'allowed';
};

describe('the life of a survey', () => {
  it('refuses to open a closed survey again', () => {
    expect(code(() => checkStep('closed', 'open'))).toBe('survey-no-way-back');
  });

  it('refuses to skip a step', () => {
    expect(code(() => checkStep('draft', 'open'))).toBe('survey-step-skipped');
  });

  it('refuses a step that is already done', () => {
    expect(code(() => checkStep('open', 'open'))).toBe('survey-step-done');
  });

  it('allows exactly the step to the next state, from every state', () => {
    const allowed = SURVEY_STATES.flatMap((from) =>
      SURVEY_STATES.filter((to) => code(() => checkStep(from, to)) === 'allowed').map(
        (to) => `${from} → ${to}`,
      ),
    );
    expect(allowed).toEqual([
      'draft → scheduled',
      'scheduled → open',
      'open → closed',
      'closed → opened',
      'opened → archived',
    ]);
  });

  it('lets only a draft be edited', () => {
    const editable = (state: SurveyState) => code(() => checkEditable(state)) === 'allowed';
    expect(SURVEY_STATES.filter(editable)).toEqual(['draft']);
  });
});

describe('the days that were announced', () => {
  const days = { opensOn: '2027-03-01', closesOn: '2027-03-21' };

  it('refuse an opening the day before and the day after', () => {
    expect(code(() => checkOpeningDay(days, '2027-02-28'))).toBe('survey-opens-later');
    expect(code(() => checkOpeningDay(days, '2027-03-22'))).toBe('survey-closing-day-past');
  });

  it('allow an opening on the first day and on the last', () => {
    expect(code(() => checkOpeningDay(days, '2027-03-01'))).toBe('allowed');
    expect(code(() => checkOpeningDay(days, '2027-03-21'))).toBe('allowed');
  });

  it('allow any day where none was announced', () => {
    expect(code(() => checkOpeningDay({}, '2027-03-01'))).toBe('allowed');
    expect(code(() => checkNotOver({}, '2027-03-01'))).toBe('allowed');
  });

  it('opens a survey by invitation only when enough people are invited for a result', () => {
    const survey = (mode: 'one-sitting' | 'open-link', invited: number | null) => ({
      definition: { mode, threshold: 10 } as SurveyDefinition,
      invited,
    });
    expect(code(() => checkInvited(survey('one-sitting', 9)))).toBe('too-few-invited');
    expect(code(() => checkInvited(survey('one-sitting', null)))).toBe('too-few-invited');
    expect(code(() => checkInvited(survey('one-sitting', 10)))).toBe('allowed');
    expect(code(() => checkInvited(survey('open-link', null)))).toBe('allowed');
  });
});
