import { describe, expect, it } from '@jest/globals';
import { collectAnswers, lineFieldOf } from './collect-answers.js';

describe('collecting a form’s answers', () => {
  it('keeps one value as it is and makes a list of several', () => {
    const entries = [
      ['often', 'always'],
      ['drinks', 'a'],
      ['drinks', 'b'],
    ] as const;
    expect(collectAnswers(entries)).toEqual({ often: 'always', drinks: ['a', 'b'] });
  });

  it('joins the lines of a grid, even a single one', () => {
    const oven = [lineFieldOf('tools', 'oven'), 'oven:good'] as const;
    const till = [lineFieldOf('tools', 'till.use'), 'till.use:poor'] as const;
    expect(collectAnswers([oven, till])).toEqual({ tools: ['oven:good', 'till.use:poor'] });
    expect(collectAnswers([oven])).toEqual({ tools: ['oven:good'] });
  });

  it('leaves out empty fields and the page’s own, and keeps unknown ones to be refused', () => {
    const entries = [
      ['_nonce', 'x'],
      ['site', ''],
      ['first', 'z'],
      ['first', ''],
      ['salary', '9'],
    ] as const;
    expect(collectAnswers(entries)).toEqual({ first: 'z', salary: '9' });
  });

  it('keeps the places of a ranking that are left empty before a later one', () => {
    const entries = [
      ['order', ''],
      ['order', 'z'],
      ['order', ''],
      ['order', 'y'],
      ['order', ''],
    ] as const;
    expect(collectAnswers(entries)).toEqual({ order: ['', 'z', '', 'y'] });
  });

  it('takes a field named like a prototype for a field', () => {
    const answers = collectAnswers([
      ['__proto', '1'],
      ['constructor', 'x'],
    ]);
    expect(Object.entries(answers)).toEqual([['constructor', 'x']]);
  });
});
