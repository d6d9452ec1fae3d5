import { describe, expect, it } from '@jest/globals';
import type { Amendment, Change, SurveyDefinition } from '../../questionnaire/index.js';
import { SURVEY_STATES, type SurveyState } from './survey-state.js';
import { destructionDayOf, lastOpenDay, stateOn } from './survey-days.js';

const definition = { opensOn: '2027-03-01', closesOn: '2027-03-21' } as SurveyDefinition;
const survey = (state: SurveyState) => ({ state, definition });

describe('what a survey is on a day', () => {
  it('is closed once its last day is over, though nobody closed it, or ever opened it', () => {
    expect(stateOn(survey('open'), '2027-03-22')).toBe('closed');
    expect(stateOn(survey('scheduled'), '2027-03-22')).toBe('closed');
  });

  it('is not open on a day before its first, wherever the clock went', () => {
    expect(stateOn(survey('open'), '2027-02-28')).toBe('scheduled');
  });

  it('is open on the first day and on the last', () => {
    expect(stateOn(survey('open'), '2027-03-01')).toBe('open');
    expect(stateOn(survey('open'), '2027-03-21')).toBe('open');
  });

  it('is open for as long as it was left open where no days were asked for', () => {
    const old = { state: 'open' as const, definition: {} as SurveyDefinition };
    expect(stateOn(old, '2099-12-31')).toBe('open');
  });

  it('is on every day what it was made, for all that is neither open nor to be', () => {
    const others = SURVEY_STATES.filter((state) => state !== 'open' && state !== 'scheduled');
    for (const day of ['2027-02-28', '2027-03-10', '2027-03-22']) {
      expect(others.map((state) => stateOn(survey(state), day))).toEqual(others);
    }
  });
});

describe('the last day on which a survey took responses', () => {
  const opened = (openedOn: string | null) => ({ definition, openedOn });

  it('is its last day, however late the server comes to close it', () => {
    expect(lastOpenDay(opened('2027-03-01'), '2027-04-09')).toBe('2027-03-21');
  });

  it('is the day of closing where somebody closes it before that', () => {
    expect(lastOpenDay(opened('2027-03-01'), '2027-03-05')).toBe('2027-03-05');
    expect(lastOpenDay(opened(null), '2027-03-05')).toBe('2027-03-05');
  });

  it('is not before the day on which it opened, even if the clock went back', () => {
    expect(lastOpenDay(opened('2027-03-04'), '2027-03-02')).toBe('2027-03-04');
  });
});

describe('the day on which answers are destroyed', () => {
  const kept = { ...definition, keepMonths: 6 } as SurveyDefinition;

  it('is counted from the last day, also where it closed before', () => {
    const closed = { definition: kept, closedOn: '2027-03-10' };
    expect(destructionDayOf(closed)).toBe('2027-09-21');
  });

  it('moves with the last day', () => {
    const later: Change = { kind: 'last-day-later', closesOn: '2027-04-02' };
    const amended = { definition: kept, amendments: [later as Amendment] };
    expect(destructionDayOf(amended)).toBe('2027-10-02');
  });

  it('is a year after the closing where neither was said, and none before', () => {
    const old = { definition: {} as SurveyDefinition };
    expect(destructionDayOf({ ...old, closedOn: '2027-03-10' })).toBe('2028-03-10');
    expect(destructionDayOf(old)).toBeUndefined();
  });
});
