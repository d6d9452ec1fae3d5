import { describe, expect, it } from '@jest/globals';
import { untilNextNight } from './every-night.js';

const HOUR = 60;

describe('the moment of the next night', () => {
  it('is in the night to come, between two and four', () => {
    expect(untilNextNight(20 * HOUR, 0)).toBe(6 * HOUR);
    expect(untilNextNight(20 * HOUR, 0.5)).toBe(7 * HOUR);
  });

  it('is in the same night before two, and in the next one after that', () => {
    expect(untilNextNight(HOUR, 0.5)).toBe(2 * HOUR);
    expect(untilNextNight(3 * HOUR, 0)).toBe(23 * HOUR);
  });
});
