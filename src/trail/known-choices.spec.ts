import { describe, expect, it } from '@jest/globals';
import type { TrailEntry } from './chain/entry.js';
import { KnownChoices } from './known-choices.js';
import type { TrailRow } from './storage/trail-row.entity.js';

const ANNA = { id: 'a'.repeat(32), login: 'anna' };
const SURVEY = 'b'.repeat(32);

const row = (number: number, entry: Pick<TrailEntry, 'kind'> & Partial<TrailEntry>): TrailRow =>
  ({ number, entry: { number, by: null, ...entry } }) as TrailRow;

const ROWS = [
  row(1, { kind: 'account-made', by: ANNA }),
  row(2, { kind: 'survey-scheduled', survey: { id: SURVEY, slug: 'roads' } }),
  row(3, { kind: 'survey-opened', survey: { id: SURVEY } }),
];

describe('what can be looked for in the trail', () => {
  it('is the same whether it was read at once or as it grew', () => {
    const [once, grown] = [new KnownChoices(), new KnownChoices()];
    once.add(ROWS);
    grown.add(ROWS.slice(0, 1));
    expect([grown.readUpTo, grown.all().surveys]).toEqual([1, []]);
    grown.add(ROWS.slice(1));
    expect([grown.readUpTo, grown.all()]).toEqual([3, once.all()]);
    expect(once.all().surveys).toEqual([{ id: SURVEY, slug: 'roads' }]);
  });

  it('is no older where a part comes once more', () => {
    const known = new KnownChoices();
    known.add([...ROWS, row(4, { kind: 'key-made', by: { ...ANNA, login: 'anna.k' } })]);
    known.add(ROWS);
    expect(known.all().accounts).toEqual([{ ...ANNA, login: 'anna.k' }]);
  });
});
