import { describe, expect, it } from '@jest/globals';
import { checkDrawing } from './check-drawing.js';

const around = { opensOn: '2027-03-10', closesOn: '2027-03-31', mode: 'two-phases' } as const;
const drawing = { from: '2027-03-01', until: '2027-03-08' };

describe('days on which ballots are drawn', () => {
  it('end a whole day before answering begins', () => {
    expect(() => checkDrawing(drawing, around)).not.toThrow();
    const dayBefore = { ...around, opensOn: '2027-03-09' };
    expect(() => checkDrawing(drawing, dayBefore)).toThrow('answers-before-drawing-ends');
  });

  it('are seven at least', () => {
    const week = { from: '2027-03-02', until: '2027-03-08' };
    expect(() => checkDrawing(week, around)).not.toThrow();
    const sixDays = { from: '2027-03-03', until: '2027-03-08' };
    expect(() => checkDrawing(sixDays, around)).toThrow('drawing-too-short');
  });

  it('are in order, and days', () => {
    const turned = { from: '2027-03-08', until: '2027-03-01' };
    expect(() => checkDrawing(turned, around)).toThrow('drawing-days-out-of-order');
    const noDay = { from: '2027-02-30', until: '2027-03-08' };
    expect(() => checkDrawing(noDay, around)).toThrow('bad-day');
  });

  it.each(['one-sitting', 'open-link', 'file'] as const)('are none in the mode %s', (mode) => {
    expect(() => checkDrawing(drawing, { ...around, mode })).toThrow('drawing-needs-two-phases');
  });

  it('come a second time after the first, with ballots that can still be used', () => {
    const again = (from: string, until: string) => () =>
      checkDrawing({ ...drawing, again: { from, until } }, around);
    expect(again('2027-03-12', '2027-03-29')).not.toThrow();
    expect(again('2027-03-12', '2027-03-30')).toThrow('second-drawing-outside');
    expect(again('2027-03-08', '2027-03-20')).toThrow('second-drawing-outside');
  });
});
