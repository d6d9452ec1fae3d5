import { describe, expect, it } from '@jest/globals';
import { untilNextNight } from './every-night.js';

const HOUR = 60 * 60 * 1000;

describe('the moment of the next night', () => {
  it('is in the night to come, between two and four', () => {
    const evening = new Date(2031, 2, 4, 20, 0);
    expect(untilNextNight(evening, 0)).toBe(6 * HOUR);
    expect(untilNextNight(evening, 0.5)).toBe(7 * HOUR);
  });

  it('is in the same night before two, and in the next one after that', () => {
    expect(untilNextNight(new Date(2031, 2, 4, 1, 0), 0.5)).toBe(2 * HOUR);
    expect(untilNextNight(new Date(2031, 2, 4, 3, 0), 0)).toBe(23 * HOUR);
  });
});
