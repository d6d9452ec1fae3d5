import { describe, expect, it } from '@jest/globals';
import { aQuestionnaire } from '../../../test/support/small-survey.js';
import { quotesOf } from './quotes-of-choice.js';

const questionnaire = aQuestionnaire(
  [2],
  [
    { code: 'keep', type: 'text' },
    { code: 'stop', type: 'text' },
  ],
);
const chosen = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    comment: `mark ${String(i).padStart(2, '0')}`,
    theme: 'all',
    text: i < 2 ? `Quoted ${i}` : null,
  }));
const questions = new Map(
  chosen(12).map(({ comment }, i) => [comment, i === 0 ? 'stop' : 'keep'] as const),
);

describe('what an edition prints of what holders chose', () => {
  it('is quoted by question, and its theme named only where ten are filed under it (rule D10)', () => {
    expect(quotesOf(questionnaire, chosen(10), questions)).toEqual([
      { question: 'keep', theme: 'all', text: 'Quoted 1' },
      { question: 'stop', theme: 'all', text: 'Quoted 0' },
    ]);
    expect(quotesOf(questionnaire, chosen(9), questions)).toEqual([
      { question: 'keep', text: 'Quoted 1' },
      { question: 'stop', text: 'Quoted 0' },
    ]);
    expect(quotesOf(questionnaire, chosen(12).slice(2), questions)).toEqual([]);
  });

  it.each(['ends in space ', 'a\u0007bell', 'turns\u202ea line', 'half \ud800'])(
    'is refused where a report could not print it as it stands: %j',
    (text) => {
      const bad = chosen(3).map((one, i) => (i === 1 ? { ...one, text } : one));
      expect(() => quotesOf(questionnaire, bad, questions)).toThrow(
        expect.objectContaining({ code: 'choice-bad-text', values: { entry: 2 } }),
      );
    },
  );
});
