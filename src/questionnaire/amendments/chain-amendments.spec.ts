import { describe, expect, it } from '@jest/globals';
import type { Amendment, Change } from './amendment.js';
import { isReason } from './amendment-form.js';
import { amend, areAmendments } from './chain-amendments.js';
import { lastDayAfter } from './last-day-after.js';
import type { Announced } from './order-amendments.js';

const DEFINITION = `sha256:${'3c'.repeat(32)}`;
const LATER: Change = { kind: 'last-day-later', closesOn: '2027-03-28' };

/** The list that these changes make, one a day. */
const after = (...changes: readonly Change[]): readonly Amendment[] =>
  changes.reduce<readonly Amendment[]>(
    (amendments, change, i) =>
      amend({ definitionHash: DEFINITION, amendments }, change, {
        day: `2027-03-1${i}`,
        reason: 'The night shift of one depot had no letter.',
        isOfOneMaker: i === 1,
      }),
    [],
  );
const holds = (list: unknown, announced?: Announced) => areAmendments(list, DEFINITION, announced);

describe('a list of amendments', () => {
  const two = after(LATER, { kind: 'closed-early' });

  it('is refused where one was changed, left out, put in or moved', () => {
    const [first, second] = [two[0]!, two[1]!];
    expect(holds([{ ...first, reason: 'No reason at all.' }, second])).toBe(false);
    expect(holds([{ ...first, closesOn: '2027-04-28' }, second])).toBe(false);
    expect(holds([second])).toBe(false);
    expect(holds([second, first])).toBe(false);
    expect(holds([first, first, second])).toBe(false);
    expect(holds([first, { ...second, note: 'more' }])).toBe(false);
    expect(areAmendments(two, `sha256:${'3d'.repeat(32)}`)).toBe(false);
  });

  it('is refused where the last day comes earlier, or stays', () => {
    expect(holds(after(LATER, { ...LATER, closesOn: '2027-03-27' }))).toBe(false);
    expect(holds(after(LATER, LATER))).toBe(false);
    expect(holds(after(LATER), { closesOn: '2027-03-28' })).toBe(false);
  });

  it('is refused where anything but cancelling follows an end', () => {
    expect(holds(after({ kind: 'closed-early' }, LATER))).toBe(false);
    expect(holds(after({ kind: 'cancelled' }, { kind: 'cancelled' }))).toBe(false);
    expect(holds(after({ kind: 'closed-early' }, { kind: 'closed-early' }))).toBe(false);
    expect(holds(after({ kind: 'closed-early' }, { kind: 'cancelled' }))).toBe(true);
  });

  it('is refused where it closes early what was announced not to', () => {
    expect(holds(two, { closesOn: '2027-03-21' })).toBe(false);
    expect(holds(after(LATER, { kind: 'cancelled' }), { closesOn: '2027-03-21' })).toBe(true);
  });

  it('is refused where it is none', () => {
    for (const odd of [undefined, {}, [null], ['x'], [{}], Array(21).fill(two[0])]) {
      expect(holds(odd)).toBe(false);
    }
  });

  it('holds as it was made, from none to as many as one can follow', () => {
    expect(holds([])).toBe(true);
    expect(holds(two, { closesOn: '2027-03-21', mayCloseEarly: true })).toBe(true);
    expect(holds(JSON.parse(JSON.stringify(two)))).toBe(true);
  });

  it('says whose accounts agreed where one had made both', () => {
    expect(two.map(({ ofOneMaker }) => ofOneMaker)).toEqual([undefined, true]);
  });
});

describe('the last day', () => {
  it('is what was announced, or what the latest change made it', () => {
    expect(lastDayAfter('2027-03-21', [])).toBe('2027-03-21');
    const later = { ...LATER, closesOn: '2027-04-04' };
    expect(lastDayAfter('2027-03-21', after(LATER, later))).toBe('2027-04-04');
    expect(lastDayAfter(undefined, [])).toBeUndefined();
  });
});

describe('the reason of an amendment', () => {
  it('is one line of plain text, neither a word nor an essay', () => {
    expect(isReason('Post was late in Nordhaven.')).toBe(true);
    for (const odd of ['', 'Late.', ' The post was late.', 'Two\nlines of it', 'x'.repeat(501)]) {
      expect(isReason(odd)).toBe(false);
    }
    expect(isReason('Turned \u202e around by a mark')).toBe(false);
  });
});
