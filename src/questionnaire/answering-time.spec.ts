import { describe, expect, it } from '@jest/globals';
import { dispatchQuestionnaire } from '../demo/dispatch-questionnaire.js';
import { petitionQuestionnaire } from '../demo/petition-questionnaire.js';
import { pulseQuestionnaire } from '../demo/pulse-questionnaire.js';
import { minutesToAnswer } from './answering-time.js';

describe('the time that answering takes', () => {
  it('is near what the authors of three questionnaires say of theirs', () => {
    const [nine, two, one] = [dispatchQuestionnaire, pulseQuestionnaire, petitionQuestionnaire];
    expect(Math.abs(minutesToAnswer(nine) - 9)).toBeLessThanOrEqual(1);
    expect(minutesToAnswer(two)).toBe(2);
    expect(minutesToAnswer(one)).toBe(1);
  });

  it('grows with every question that is added, and is never nothing', () => {
    const { sections } = dispatchQuestionnaire;
    const times = sections.map((_, n) =>
      minutesToAnswer({ ...dispatchQuestionnaire, sections: sections.slice(0, n + 1) }),
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const empty = { ...pulseQuestionnaire, intro: {}, title: {}, profile: [], sections: [] };
    expect(minutesToAnswer(empty)).toBe(1);
  });
});
