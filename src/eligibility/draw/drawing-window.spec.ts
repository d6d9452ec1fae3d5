import { describe, expect, it } from '@jest/globals';
import { windowOn } from './drawing-window.js';

const drawing = { from: '2027-03-01', until: '2027-03-08' };
const again = { from: '2027-03-15', until: '2027-03-20' };

describe('where a day lies among those for taking ballots', () => {
  it.each([
    ['2027-02-28', 'before'],
    ['2027-03-01', 'first'],
    ['2027-03-08', 'first'],
    ['2027-03-09', 'after'],
  ] as const)('%s: %s', (day, expected) => {
    expect(windowOn(drawing, day, 500)).toBe(expected);
  });

  it.each([
    ['2027-03-09', 'between'],
    ['2027-03-15', 'second'],
    ['2027-03-20', 'second'],
    ['2027-03-21', 'after'],
  ] as const)('with a second window, %s: %s', (day, expected) => {
    expect(windowOn({ ...drawing, again }, day, 60)).toBe(expected);
  });

  it('holds no second window for fewer than sixty invited, and waits for more', () => {
    expect(windowOn({ ...drawing, again }, '2027-03-15', 59)).toBe('between');
  });
});
