import { describe, expect, it } from '@jest/globals';
import { OptionIndex } from './option-index.js';

describe('an option index', () => {
  const codes = ['o1', 'o2', 'o11', 'x1', 'é', 'ĩ'];

  it('finds each option, also those that end alike', () => {
    const index = new OptionIndex(codes);
    expect(codes.map((code) => index.positionOf(code))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each(['', '1', 'o3', 'o21', 'toString'])('finds nothing for “%s”', (code) => {
    expect(new OptionIndex(codes).positionOf(code)).toBeUndefined();
    expect(new OptionIndex([]).positionOf(code)).toBeUndefined();
  });
});
