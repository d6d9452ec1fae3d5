import { describe, expect, it } from '@jest/globals';
import { roundParticipation } from './round-participation.js';

describe('rounding participation', () => {
  it('says nothing of fewer responses than the threshold', () => {
    expect(Array.from({ length: 10 }, (_, n) => roundParticipation(n, 10))).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
  });

  it('rounds down to five from the threshold on', () => {
    expect([10, 14, 15, 19, 412].map((n) => roundParticipation(n, 10))).toEqual([
      10, 10, 15, 15, 410,
    ]);
  });

  it('works with the lowest threshold that is allowed', () => {
    expect([4, 5, 9].map((n) => roundParticipation(n, 5))).toEqual([0, 5, 5]);
  });
});
