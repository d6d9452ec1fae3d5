import { describe, expect, it } from '@jest/globals';
import { toBase64 } from './bytes.js';
import { readBulletin } from './read-bulletin.js';

const of = (length: number) => toBase64(new Uint8Array(length).fill(7));
const HEX = '5a'.repeat(32);
const POINT = `B${'a'.repeat(86)}`;
const KEY = { partition: 'all', spki: 'AAAA' };
const ROW = { input: of(64), signature: of(384), sealed: HEX };
const RESTORED = { backupOf: '2027-03-12', on: '2027-03-13' };
const SEAT = { name: 'Ida Sorrel', words: ['otter', 'willow'] };

const PLAIN = {
  schema: 'cahier/bulletin-1',
  hash: 'RFC 9162',
  survey: 'ab'.repeat(16),
  definition: `sha256:${HEX}`,
  controlWords: ['otter'],
  keys: [KEY],
  invited: 9,
  drawn: 7,
  responses: 5,
  root: HEX,
  rows: [ROW],
};
const APART = {
  ...PLAIN,
  schema: 'cahier/bulletin-2',
  rows: [{ input: ROW.input, signature: ROW.signature }],
  sealedRoot: HEX,
  receipts: 'AAAA',
  holders: { list: `sha256:${HEX}`, needed: 2, seats: [SEAT] },
};

const read = (change: object) => readBulletin({ ...PLAIN, ...change });
const readApart = (change: object) => readBulletin({ ...APART, ...change });
const wrong = (field: string) =>
  expect.objectContaining({ code: 'bad-bulletin', values: { field } });

const many = <T>(count: number, one: T): T[] => Array<T>(count).fill(one);

describe('a bulletin', () => {
  it('is read with what may be left out', () => {
    expect(readBulletin(PLAIN)).toEqual({
      ...PLAIN,
      windows: undefined,
      counts: 'responses',
      slips: undefined,
      lists: undefined,
      restored: [],
      amendments: [],
      rows: [
        {
          input: new Uint8Array(64).fill(7),
          signature: new Uint8Array(384).fill(7),
          sealedDigest: new Uint8Array(32).fill(0x5a),
        },
      ],
    });
  });

  it('is read with all that there can be', () => {
    const slips = { entitled: 9, printed: 12, handedOut: 9, returned: 2, destroyed: 5 };
    const lists = { 'admin-slips': 5, 'rep-slips': 7, 'admin-mails': 3 };
    const more = {
      windows: [3, 4],
      counts: 'signatures',
      slips,
      lists,
      restored: [RESTORED],
      amendments: [{ day: 'any' }],
    };
    expect(read(more)).toMatchObject(more);
  });

  it.each<[string, object, object, string]>([
    ['keys', { keys: many(100, KEY) }, { keys: many(101, KEY) }, 'keys'],
    [
      'restorings',
      { restored: many(100, RESTORED) },
      { restored: many(101, RESTORED) },
      'restored',
    ],
    ['windows', { windows: [3, 4] }, { windows: [3, 4, 5] }, 'windows'],
    ['bytes of an input', {}, { rows: [{ ...ROW, input: of(65) }] }, 'rows, number 1'],
    ['bytes of a signature', {}, { rows: [ROW, { ...ROW, signature: of(385) }] }, 'rows, number 2'],
    [
      'letters of a group',
      { keys: [{ ...KEY, partition: 'é'.repeat(100) }] },
      { keys: [{ ...KEY, partition: 'é'.repeat(101) }] },
      'keys',
    ],
    [
      'letters of a key',
      { keys: [{ ...KEY, spki: `${'A'.repeat(2000)}==` }] },
      { keys: [{ ...KEY, spki: `${'A'.repeat(2001)}==` }] },
      'keys',
    ],
  ])('has no more than so many %s', (_what, most, more, field) => {
    expect(() => read(most)).not.toThrow();
    expect(() => read(more)).toThrow(wrong(field));
  });

  it('has no more than a quarter of a million rows, of which none is read where there are more', () => {
    const rows = (count: number) => {
      const list = new Array<unknown>(count);
      list[0] = ROW;
      list[1] = 'no row';
      return { rows: list };
    };
    expect(() => read(rows(250_000))).toThrow(wrong('rows, number 2'));
    expect(() => read(rows(250_001))).toThrow(wrong('rows'));
  });

  it.each<[string, object]>([
    ['schema', { schema: 'cahier/bulletin-3' }],
    ['hash', { hash: 'RFC 9163' }],
    ['survey', { survey: 'ab'.repeat(17) }],
    ['definition', { definition: HEX }],
    ['keys', { keys: [{ ...KEY, partition: 'a\u0007' }] }],
    ['keys', { keys: [{ ...KEY, spki: 'AA=A' }] }],
    ['responses', { responses: null }],
    ['windows', { windows: [3, null] }],
    ['counts', { counts: 'responses' }],
    ['slips', { slips: { entitled: 9 } }],
    ['lists', { lists: { 'admin-slips': 5, 'rep-slips': null, 'admin-mails': 3 } }],
    ['restored', { restored: [{ ...RESTORED, on: '13.03.2027' }] }],
    ['restored', { restored: [{ ...RESTORED, backupOf: '' }] }],
    ['root', { root: HEX.toUpperCase() }],
    ['rows, number 1', { rows: [{ ...ROW, sealed: undefined }] }],
    ['rows, number 1', { rows: [{ ...ROW, sealed: HEX.slice(2) }] }],
    ['rows, number 1', { rows: [{ ...ROW, sealed: 7 }] }],
  ])('is refused for its %s: %j', (field, change) => {
    expect(() => read(change)).toThrow(wrong(field));
  });

  it('leaves open how many there were only where nobody could know', () => {
    expect(() => read({ invited: null })).toThrow(wrong('invited'));
    expect(() => read({ drawn: null })).toThrow(wrong('drawn'));
    expect(read({ keys: [], invited: null, drawn: null })).toMatchObject({
      invited: null,
      drawn: null,
    });
    expect(read({ drawn: null, restored: [RESTORED] }).drawn).toBeNull();
    expect(() => read({ invited: null, restored: [RESTORED] })).toThrow(wrong('invited'));
  });

  it('has nothing of what is listed apart', () => {
    expect(read({ sealedRoot: HEX, receipts: 'AAAA', holders: APART.holders })).not.toHaveProperty(
      'sealedRoot',
    );
  });
});

describe('a bulletin of ballots alone', () => {
  const holders = (change: object) => ({ holders: { ...APART.holders, ...change } });
  const seat = (change: object) => holders({ seats: [{ ...SEAT, ...change }] });

  it('is read with its holders, and no digest beside a ballot', () => {
    const {
      rows,
      sealedRoot,
      receipts,
      holders: told,
    } = readBulletin(APART) as never as typeof APART;
    expect(rows).toEqual([
      { input: new Uint8Array(64).fill(7), signature: new Uint8Array(384).fill(7) },
    ]);
    expect({ sealedRoot, receipts, told }).toEqual({
      sealedRoot: HEX,
      receipts: 'AAAA',
      told: APART.holders,
    });
    expect(() => readApart({ rows: [ROW] })).toThrow(wrong('rows, number 1'));
  });

  it('is read with what holders have besides', () => {
    expect(readApart(seat({ sign: POINT, outside: 'the union' }))).toMatchObject(
      seat({ sign: POINT, outside: 'the union' }),
    );
  });

  it.each<[string, object, object]>([
    ['seats', holders({ seats: many(9, SEAT) }), holders({ seats: many(10, SEAT) })],
    ['words', seat({ words: many(8, 'otter') }), seat({ words: many(9, 'otter') })],
    ['letters', seat({ name: 'é'.repeat(100) }), seat({ name: 'é'.repeat(101) })],
  ])('has no more than so many %s of holders', (_what, most, more) => {
    expect(() => readApart(most)).not.toThrow();
    expect(() => readApart(more)).toThrow(wrong('holders'));
  });

  it.each<[string, object]>([
    ['sealedRoot', { sealedRoot: undefined }],
    ['receipts', { receipts: 'A'.repeat(201) }],
    ['holders', { holders: undefined }],
    ['holders', holders({ list: HEX })],
    ['holders', holders({ needed: null })],
    ['holders', seat({ name: 7 })],
    ['holders', seat({ words: ['otter', 7] })],
    ['holders', seat({ sign: POINT.slice(1) })],
    ['holders', seat({ outside: '' })],
  ])('is refused for its %s: %j', (field, change) => {
    expect(() => readApart(change)).toThrow(wrong(field));
  });
});
