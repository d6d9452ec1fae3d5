import { describe, expect, it } from '@jest/globals';
import { type Question, tablesOf } from '../../questionnaire/index.js';
import { tableSidesOf, tonesOf } from './table-sides.js';

const sidesOf = (scores: readonly number[], rest: Partial<Question> = {}) => {
  const question: Question = {
    code: 'q',
    type: 'scale',
    title: { en: 'Q' },
    options: [
      ...scores.map((score) => ({ code: `o${score}`, label: { en: `${score}` }, score })),
      { code: 'na', label: { en: 'Not concerned' } },
    ],
    ...rest,
  };
  return tableSidesOf(tablesOf(question)[0]!);
};

describe('the sides of a table', () => {
  it('do not exist where the definition names none, however long the scale is', () => {
    expect(sidesOf([0, 1, 2, 3])).toBeNull();
  });

  it('do not exist for several answers, which would count people twice', () => {
    expect(sidesOf([0, 1, 2], { type: 'multiple', unfavourable: ['o0', 'o1'] })).toBeNull();
  });

  it('put a high score on the unfavourable left where high is bad news', () => {
    expect(sidesOf([0, 1, 2, 3, 4], { direction: 'down' })).toEqual({
      left: ['o4', 'o3'],
      right: ['o0', 'o1'],
      neutral: ['o2'],
      beside: ['na'],
    });
  });

  it('put a low score on the left where high is good news', () => {
    expect(sidesOf([0, 1, 2, 3, 4], { direction: 'up' })).toMatchObject({
      left: ['o0', 'o1'],
      right: ['o4', 'o3'],
    });
  });

  it('follow the codes that the definition names, wherever they stand', () => {
    const named = { unfavourable: ['o1', 'o0', 'o2'], favourable: ['o4'] };
    expect(sidesOf([4, 3, 2, 1, 0], named)).toEqual({
      left: ['o0', 'o1', 'o2'],
      right: ['o4'],
      neutral: ['o3'],
      beside: ['na'],
    });
  });

  it('begin at the nearer end where only one side is named', () => {
    expect(sidesOf([0, 1, 2, 3], { unfavourable: ['o2', 'o3'] })!.left).toEqual(['o3', 'o2']);
    expect(sidesOf([0, 1, 2, 3], { favourable: ['o0', 'o1'] })!.right).toEqual(['o0', 'o1']);
  });

  it('colour the outer half of a side strongly', () => {
    const tones = tonesOf(sidesOf([0, 1, 2, 3, 4], { direction: 'up' })!);
    expect([...tones]).toEqual([
      ['o0', 'bad-strong'],
      ['o1', 'bad'],
      ['o4', 'good-strong'],
      ['o3', 'good'],
      ['o2', 'neutral'],
      ['na', 'beside'],
    ]);
  });
});
