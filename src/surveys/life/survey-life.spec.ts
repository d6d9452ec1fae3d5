import { describe, expect, it } from '@jest/globals';
import { checkEditable, checkStep, findOpeningProblem, listMissing } from './survey-life.js';
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
    const ahead = SURVEY_STATES.filter((state) => state !== 'cancelled');
    const allowed = SURVEY_STATES.flatMap((from) =>
      ahead
        .filter((to) => code(() => checkStep(from, to)) === 'allowed')
        .map((to) => `${from} → ${to}`),
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

describe('what keeps a scheduled survey from opening', () => {
  const survey = (rest: Partial<SurveyDefinition>, invited: number | null = null) => ({
    definition: { mode: 'open-link', threshold: 10, ...rest } as SurveyDefinition,
    invited,
  });
  const days = { opensOn: '2027-03-01', closesOn: '2027-03-21' };

  it('is that its first day is to come, or its last one over', () => {
    expect(findOpeningProblem(survey(days), '2027-02-28')).toBe('survey-opens-later');
    expect(findOpeningProblem(survey(days), '2027-03-22')).toBe('survey-closing-day-past');
  });

  it('is nothing on the first day and on the last, nor where no day was asked for', () => {
    expect(findOpeningProblem(survey(days), '2027-03-01')).toBeUndefined();
    expect(findOpeningProblem(survey(days), '2027-03-21')).toBeUndefined();
    expect(findOpeningProblem(survey({}), '2027-03-01')).toBeUndefined();
  });

  it('is by invitation that too few people are invited for a result', () => {
    const invite = (invited: number | null) =>
      findOpeningProblem(survey({ ...days, mode: 'one-sitting' }, invited), '2027-03-01');
    expect([invite(9), invite(null)]).toEqual(['too-few-invited', 'too-few-invited']);
    expect(invite(10)).toBeUndefined();
  });
});

describe('what is missing before a survey is scheduled', () => {
  it('is listed at once: no day can be added afterwards', () => {
    const missing = (days: object, today: string) =>
      listMissing({ mode: 'two-phases', ...days }, today);
    expect(missing({}, '2027-03-01')).toEqual(['first-day-missing', 'last-day-missing']);
    const over = { opensOn: '2027-02-01', closesOn: '2027-02-28' };
    expect(missing(over, '2027-03-01')).toEqual(['last-day-past']);
    expect(missing(over, '2027-02-28')).toEqual([]);
  });

  it('are days for taking ballots where the subject is sensitive, and not over', () => {
    const asked = { opensOn: '2027-03-10', closesOn: '2027-03-31', sensitive: true };
    const missing = (rest: object, today = '2027-03-02') =>
      listMissing({ mode: 'two-phases', ...asked, ...rest }, today);
    expect(missing({})).toEqual(['drawing-days-missing']);
    expect(missing({ mode: 'open-link' })).toEqual([]);
    expect(missing({ sensitive: false })).toEqual([]);
    const drawing = { from: '2027-03-01', until: '2027-03-08' };
    expect(missing({ drawing })).toEqual([]);
    expect(missing({ drawing }, '2027-03-09')).toEqual(['drawing-past']);
  });
});
