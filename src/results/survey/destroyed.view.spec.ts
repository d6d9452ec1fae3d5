import { describe, expect, it } from '@jest/globals';
import { aSurveyGivenOn, SUCCESSOR } from '../../../test/support/seat-given-on.js';
import type { SeatSaid } from '../../roster/index.js';
import { viewDestroyed } from './destroyed.view.js';

const survey = aSurveyGivenOn();
const FIRST = [1, 2, 3].map((seat) => ({
  seat,
  name: 'somebody',
  sign: `the key of seat ${seat}`,
  isHolders: true,
}));
const { seat, name, sign } = SUCCESSOR;
const SUCCESSORS = { seat, name, sign, isHolders: false };
const shown = (said: readonly SeatSaid[], amendments = survey.amendments!) =>
  viewDestroyed(Object.assign(aSurveyGivenOn(), { amendments }), said, 'en');

describe('who says that they have destroyed what they had', () => {
  it('counts a successor beside whoever had the seat before, each by their own key', () => {
    const before = shown(FIRST);
    expect(before.said).toBe('3 of 4 people say that they have destroyed what they had.');
    expect(before.missing).toContain(SUCCESSOR.name);
    const { said, missing, people } = shown([...FIRST, SUCCESSORS]);
    expect(said).toBe('4 of 4 people say that they have destroyed what they had.');
    expect(missing).toBeNull();
    expect(people.at(-1)).toEqual({
      name: `${SUCCESSOR.name}, to whom the seat was given on`,
      text: 'has said so',
    });
  });

  it('does not take the word of a successor for that of the one who had the seat', () => {
    const { said, missing } = shown([...FIRST.slice(0, 2), SUCCESSORS]);
    expect(said).toContain('3 of 4');
    expect(missing).not.toContain(SUCCESSOR.name);
  });

  it('takes it for nobody else’s where no change to the survey names the successor', () => {
    const { said, missing } = shown([...FIRST.slice(0, 2), SUCCESSORS], []);
    expect(said).toContain('3 of 4');
    expect(missing).not.toContain(SUCCESSOR.name);
    expect(missing).toContain('Odile Karras');
  });

  it('names nobody but the holders where no seat was given on', () => {
    expect(shown(FIRST, []).said).toBe('3 of 3 people say that they have destroyed what they had.');
  });
});
