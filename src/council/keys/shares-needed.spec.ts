import { describe, expect, it } from '@jest/globals';
import { sharesNeeded } from './shares-needed.js';
import { saidBy } from '../../../test/support/said.js';

describe('how many shares open a survey', () => {
  it.each([
    [2, 2, 3],
    [4, 2, 5],
    [5, 3, 6],
    [12, 3, 13],
  ])('with %i reps, %i of %i', (reps, needed, shares) => {
    expect(sharesNeeded(reps)).toEqual({ needed, shares });
  });

  it.each([0, 1])('refuses with %i reps, and says what to do', (reps) => {
    expect(saidBy(() => sharesNeeded(reps))).toMatch(/two representatives must set/);
  });
});
