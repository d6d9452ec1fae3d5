import { describe, expect, it } from '@jest/globals';
import { collectAnswers } from './collect-answers.js';

describe('collecting a form’s answers', () => {
  it('keeps one value as it is and makes a list of several', () => {
    const entries = [
      ['often', 'always'],
      ['drinks', 'a'],
      ['drinks', 'b'],
    ] as const;
    expect(collectAnswers(entries)).toEqual({ often: 'always', drinks: ['a', 'b'] });
  });

  it('joins the lines of a matrix, even a single one', () => {
    const both = collectAnswers([
      ['tools:oven', 'oven:good'],
      ['tools:till', 'till:poor'],
    ]);
    expect(both).toEqual({ tools: ['oven:good', 'till:poor'] });
    expect(collectAnswers([['tools:oven', 'oven:good']])).toEqual({ tools: ['oven:good'] });
  });

  it('leaves out empty fields and the page’s own', () => {
    const entries = [
      ['_nonce', 'x'],
      ['site', ''],
      ['first', ''],
      ['first', 'z'],
    ] as const;
    expect(collectAnswers(entries)).toEqual({ first: 'z' });
  });
});
