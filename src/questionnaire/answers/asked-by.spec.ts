import { describe, expect, it } from '@jest/globals';
import { asking } from '../../../test/support/conditional-questionnaire.js';
import { findProblems } from './find-problems.js';
import { readResponse } from './read-response.js';
import { validateResponse } from './validate-response.js';

const often = { question: 'visits', in: ['often'] };
const questionnaire = asking(
  [
    [
      { code: 'visits', type: 'single', choices: ['often', 'never'] },
      { code: 'when', type: 'multiple', choices: ['x', 'y'], required: true, showIf: often },
    ],
    [{ code: 'why', type: 'text', required: true }],
  ],
  [undefined, { not: { question: 'when', in: ['x'] } }],
);

describe('an answer to a question that is not asked', () => {
  const unasked = { visits: 'never', when: ['x'], why: 'Too far.' };

  it('is refused, and counts for nothing where it decides what else is asked', () => {
    expect(findProblems(questionnaire, unasked)).toEqual([{ field: 'when', rule: 'not-asked' }]);
    expect(validateResponse(questionnaire, unasked)).toEqual({
      kind: 'invalid',
      problems: [{ field: 'when', rule: 'not-asked' }],
    });
  });

  it('leaves no response at the opening', () => {
    expect(readResponse(questionnaire, unasked)).toBeUndefined();
  });

  it('is not told from no answer where a form sends it empty', () => {
    const empty = { visits: 'never', when: ['', ''], why: 'Too far.' };
    expect(readResponse(questionnaire, empty)).toEqual({ visits: 'never', why: 'Too far.' });
  });

  it('is refused for not being asked before it is refused for being no option', () => {
    expect(findProblems(questionnaire, { why: 'Far.', when: ['z'] })).toEqual([
      { field: 'when', rule: 'not-asked' },
    ]);
  });
});

describe('a required answer', () => {
  it('is required of those who are asked', () => {
    expect(findProblems(questionnaire, { visits: 'often', why: 'Soup.' })).toEqual([
      { field: 'when', rule: 'required' },
    ]);
    expect(findProblems(questionnaire, { visits: 'never' })).toEqual([
      { field: 'why', rule: 'required' },
    ]);
  });

  it('is not required of those who are not', () => {
    expect(findProblems(questionnaire, { visits: 'never', why: 'Far.' })).toEqual([]);
    expect(findProblems(questionnaire, { visits: 'often', when: ['x'] })).toEqual([]);
  });
});
