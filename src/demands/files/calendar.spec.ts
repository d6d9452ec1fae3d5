import { describe, expect, it } from '@jest/globals';
import { writeCalendar } from './calendar.js';

const due = {
  id: 'a'.repeat(32),
  sequence: 3,
  day: '2026-12-31',
  dayAfter: '2027-01-01',
  summary: 'Demand 4: answer due',
  description: 'No visit, however short; not one\nwithout a break \\ lunch',
  address: 'https://ask.example.org/rep/demands/a',
};

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar of what is due', () => {
  it('is a whole day with its end on the next, a stamp and a reminder', () => {
    const lines = unfolded(writeCalendar([due], '2026-11-29'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'DTSTAMP:20261129T000000Z',
        'SEQUENCE:3',
        'TRIGGER:-P7D',
        `UID:${due.id}@cahier`,
      ]),
    );
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual([
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what means something inside a text', () => {
    const lines = unfolded(writeCalendar([due], '2026-11-29'));
    expect(lines).toContain(
      'DESCRIPTION:No visit\\, however short\\; not one\\nwithout a break \\\\ lunch',
    );
  });

  it('lets no text begin a line of its own', () => {
    const summary = 'x\r\nATTACH:https://elsewhere.example\r\u0000\u000bEND:VEVENT';
    const file = writeCalendar([{ ...due, summary }], '2026-11-29');
    expect(unfolded(file).filter((line) => /^(ATTACH|END:VEVENT)/.test(line))).toEqual([
      'END:VEVENT',
    ]);
    // eslint-disable-next-line no-control-regex
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f]/);
  });

  it.each(['é'.repeat(200), 'Grüße 🚐 '.repeat(40), 'x'.repeat(75), ''])(
    'folds lines at 75 octets, and no letter in two: %j',
    (summary) => {
      const file = writeCalendar([{ ...due, summary }], '2026-11-29');
      const sizes = file.split('\r\n').map((line) => Buffer.byteLength(line));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
      expect(file).not.toContain('\ufffd');
      expect(unfolded(file)).toContain(`SUMMARY:${summary}`);
    },
  );
});
