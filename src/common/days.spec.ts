import { describe, expect, it } from '@jest/globals';
import { dayAfter, dayIn, isTimeZone, minutesIn, monthsAfter } from './days.js';

describe('the day somewhere', () => {
  it.each([
    ['Europe/Paris', '2026-12-20T22:59:59Z', '2026-12-20'],
    ['Europe/Paris', '2026-12-20T23:00:00Z', '2026-12-21'],
    ['Pacific/Auckland', '2026-12-20T10:59:59Z', '2026-12-20'],
    ['Pacific/Auckland', '2026-12-20T11:00:00Z', '2026-12-21'],
    ['America/Los_Angeles', '2026-12-21T07:59:59Z', '2026-12-20'],
    ['America/Los_Angeles', '2026-12-21T08:00:00Z', '2026-12-21'],
    ['UTC', '2026-12-20T23:59:59Z', '2026-12-20'],
  ])('changes at its own midnight in %s, %s', (timeZone, moment, day) => {
    expect(dayIn(new Date(moment), timeZone)).toBe(day);
  });

  it.each([
    ['the short day', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
    ['the long day', '2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
  ])('is whole on %s on which clocks change', (_name, day, first, last) => {
    expect(dayIn(new Date(first), 'Europe/Paris')).toBe(day);
    expect(dayIn(new Date(last), 'Europe/Paris')).toBe(day);
    expect(dayIn(new Date(Date.parse(last) + 1000), 'Europe/Paris')).toBe(dayAfter(day, 1));
  });

  it('is told in minutes too, as the clock on the wall shows them', () => {
    expect(minutesIn(new Date('2026-12-20T23:05:00Z'), 'Europe/Paris')).toBe(5);
    expect(minutesIn(new Date('2026-06-20T23:05:00Z'), 'Europe/Paris')).toBe(65);
  });
});

describe('days from one another', () => {
  it('cross months, years and leap days', () => {
    expect(dayAfter('2027-12-31', 1)).toBe('2028-01-01');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });

  it.each([
    ['2031-03-21', 6, '2031-09-21'],
    ['2031-11-30', 3, '2032-02-29'],
    ['2031-01-31', 1, '2031-02-28'],
    ['2031-12-31', 12, '2032-12-31'],
    ['2031-05-15', 60, '2036-05-15'],
  ])('are so many months later the same or the last day: %s, %i', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});

describe('a time zone', () => {
  it.each(['+01:00', 'Paris', 'Europe/Nowhere', '', 'Europe/Paris ', 'UTC\n'])(
    'is not %j',
    (text) => expect(isTimeZone(text)).toBe(false),
  );

  it.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('is %s', (text) =>
    expect(isTimeZone(text)).toBe(true),
  );
});
