import { describe, expect, it } from '@jest/globals';
import { checkTrail, readTrail, TRAIL_SCHEMA, type TrailFile } from './check-trail.js';
import { hashOfEntry, type TrailEntry } from './entry.js';

type Entries = TrailFile['entries'];

function chained(count: number, from: Entries = []): Entries {
  const entries = [...from];
  while (entries.length < count) {
    const entry: TrailEntry = {
      number: entries.length + 1,
      day: `2027-03-${String(entries.length + 1).padStart(2, '0')}`,
      kind: 'survey-drafted',
      by: { id: 'a'.repeat(32), login: 'ana' },
      previous: entries.at(-1)?.hash ?? null,
    };
    entries.push({ ...entry, hash: hashOfEntry(entry) });
  }
  return entries;
}

/** With the hash of what it holds now. */
function sealed(changed: Entries[number]): Entries[number] {
  const entry: TrailEntry & { hash?: string } = { ...changed };
  delete entry.hash;
  return { ...entry, hash: hashOfEntry(entry) };
}

const fileOf = (entries: Entries): TrailFile => ({
  schema: TRAIL_SCHEMA,
  head: entries.at(-1)?.hash ?? null,
  entries,
});
const codes = (entries: Entries, noted?: string) =>
  checkTrail(fileOf(entries), noted).findings.map(({ code, at }) => `${code} ${at}`);

describe('a trail', () => {
  const whole = chained(5);

  it('holds as it was written, also an empty one', () => {
    expect(codes(whole, whole[2]!.hash)).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it('shows an entry that was changed, with or without its hash', () => {
    const changed = { ...whole[2]!, kind: 'survey-closed' };
    expect(codes(whole.with(2, changed))).toEqual(['entry-changed 3']);
    expect(codes(whole.with(2, sealed(changed)))).toEqual(['chain-broken 4']);
  });

  it('shows an entry that was taken out, at the beginning or in the middle', () => {
    expect(codes(whole.toSpliced(2, 1))).toEqual([
      'chain-broken 3',
      'number-wrong 3',
      'number-wrong 4',
    ]);
    expect(codes(whole.slice(1))[0]).toBe('chain-broken 1');
  });

  it('shows two entries that changed places, and one that stands there twice', () => {
    const [a, b, c] = whole;
    expect(codes([a!, c!, b!])).toContain('chain-broken 2');
    expect(codes([a!, b!, b!, c!])).toContain('chain-broken 3');
  });

  it('shows a day before the day before it', () => {
    expect(codes(whole.with(4, sealed({ ...whole[4]!, day: '2027-01-01' })))).toEqual([
      'day-before 5',
    ]);
  });

  it('shows that its end was cut off, or written anew, to whoever noted a later head alone', () => {
    const noted = whole[4]!.hash;
    const cut = whole.slice(0, 3);
    const anew = chained(5, [...cut, ...chained(4).slice(3)]).slice(0, 3);
    expect(codes(cut)).toEqual([]);
    expect(codes(cut, noted)).toEqual(['head-missing 3']);
    expect(codes(anew, noted)).toEqual(['head-missing 3']);
  });

  it('shows a head that is not the hash of its last entry', () => {
    const file = { ...fileOf(whole), head: whole[0]!.hash };
    expect(checkTrail(file).findings).toEqual([{ code: 'head-wrong', at: 5 }]);
  });

  it.each([
    null,
    [],
    {},
    { schema: 'cahier/trail-2', head: null, entries: [] },
    { schema: TRAIL_SCHEMA, head: 'abc', entries: [] },
    { schema: TRAIL_SCHEMA, head: null, entries: [{ number: 1 }] },
    { schema: TRAIL_SCHEMA, head: null, entries: {} },
  ])('is nothing that looks like %j', (file) => {
    expect(readTrail(file)).toBeUndefined();
  });
});
