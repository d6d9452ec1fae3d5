import { describe, expect, it } from '@jest/globals';
import { aSurveyGivenOn, SUCCESSOR } from '../../../test/support/seat-given-on.js';
import { viewDestroyed } from './destroyed.view.js';

const LAST = '2026-03-20';
const survey = aSurveyGivenOn();
survey.definition = { ...survey.definition, closesOn: LAST };
const shown = (today: string, amendments = survey.amendments!) =>
  viewDestroyed(
    Object.assign(aSurveyGivenOn(), survey, { amendments }),
    { said: [1, 2, 3], today },
    'en',
  );

describe('who says that they have destroyed what they had', () => {
  it('says that a successor is not in the count, also where every seat of the list has said so', () => {
    const { said, missing, successors } = shown('2026-06-01');
    expect(said).toBe('3 of 3 holders say that they have destroyed what they had.');
    expect(missing).toBeNull();
    expect(successors).toContain(SUCCESSOR.name);
    expect(shown('2026-06-01', []).successors).toBeNull();
  });

  it('names the day from which a device takes it, where the end came before the last day', () => {
    expect(shown(LAST).early).toContain('21 March 2026');
    expect(shown('2026-03-21').early).toBeNull();
  });
});
