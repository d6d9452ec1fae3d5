import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../questionnaire/index.js';
import { sidesOf } from './question-sides.js';

const question = (scores: readonly number[], rest: Partial<Question> = {}): Question => ({
  code: 'q',
  type: 'scale',
  title: { en: 'Q' },
  options: [
    ...scores.map((score) => ({ code: `o${score}`, label: { en: `${score}` }, score })),
    { code: 'na', label: { en: 'Not concerned' } },
  ],
  ...rest,
});
const codes = (options: readonly { code: string }[]) => options.map(({ code }) => code);

describe('the sides of a scale', () => {
  it('put a high score on the unfavourable left where high is bad news', () => {
    const sides = sidesOf(question([0, 1, 2, 3, 4], { direction: 'down' }))!;
    expect(codes(sides.left)).toEqual(['o4', 'o3']);
    expect(codes(sides.right)).toEqual(['o0', 'o1']);
    expect(codes(sides.neutral)).toEqual(['o2']);
    expect(codes(sides.beside)).toEqual(['na']);
  });

  it('put a low score on the left where high is good news', () => {
    const sides = sidesOf(question([0, 1, 2, 3, 4], { direction: 'up' }))!;
    expect(codes(sides.left)).toEqual(['o0', 'o1']);
    expect(codes(sides.right)).toEqual(['o4', 'o3']);
  });

  it('know no middle on an even scale, and no judgement without a direction', () => {
    const sides = sidesOf(question([0, 1, 2, 3]))!;
    expect(sides.isDirected).toBe(false);
    expect(codes(sides.neutral)).toEqual([]);
    expect(codes(sides.left)).toEqual(['o0', 'o1']);
  });

  it('do not exist for a choice', () => {
    expect(sidesOf(question([], { type: 'single' }))).toBeNull();
    expect(sidesOf(question([0, 1], { type: 'multiple' }))).toBeNull();
  });
});
