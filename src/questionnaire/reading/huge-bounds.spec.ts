import { describe, expect, it } from '@jest/globals';
import { options } from '../../../test/support/questionnaire-json.js';
import { asking, problemsOf } from '../../../test/support/spoil-questionnaire.js';
import { QUESTION_TYPES } from '../index.js';

/** Three hundred million of anything do not fit into the process. */
const HUGE = 300_000_000;

describe('bounds that nobody can mean', () => {
  it.each(QUESTION_TYPES)('are refused of a %s before anything is made of them', (type) => {
    const fields = { type, min: 0, max: HUGE, among: HUGE, maxLength: HUGE };
    expect(problemsOf(asking(fields))).not.toEqual([]);
    expect(problemsOf(asking({ ...fields, options: options('a', 'b') }))).not.toEqual([]);
  });

  it('are refused of a rating that only its bounds spoil', () => {
    const rating = { type: 'rating', min: 0, max: HUGE, unfavourable: ['1'] };
    expect(problemsOf(asking(rating))).toContainEqual('sections[0].questions[0].max bounds');
    expect(problemsOf(asking({ ...rating, min: -HUGE, max: 10 }))).not.toEqual([]);
  });
});
