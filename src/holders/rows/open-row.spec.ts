import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aHeldSurvey,
  choices,
  type HeldSurvey,
  random,
  sealAsPhone,
  type Spoiling,
} from '../../../test/support/sealing-phone.js';
import { type OpenedRow, openRow, rowOpener } from './open-row.js';
import { readHead, readRow, type RowParts } from './read-row.js';
import { valueOfRow } from './value-of-row.js';

const CONTENT = new TextEncoder().encode('{"answers":{"plan":"2"}}');
const NONE = new Uint8Array(32);

let survey: HeldSurvey;
beforeAll(async () => {
  survey = await aHeldSurvey(5, 3);
});

const partsOf = (row: Uint8Array<ArrayBuffer>, { points }: HeldSurvey): RowParts =>
  readRow(row, points.length)!;

const valuesOf = (row: RowParts, held: HeldSurvey) =>
  Promise.all(
    held.keys.map(async (key, i) => {
      const head = readHead(row.head, held.points.length)!;
      return { seat: i + 1, value: await valueOfRow(key, held.sealed.seats[i]!, head) };
    }),
  );

/** What each set of as many holders as are needed makes of a row. */
async function openedByAll(row: Uint8Array<ArrayBuffer>, held: HeldSurvey): Promise<OpenedRow[]> {
  const parts = partsOf(row, held);
  const values = await valuesOf(parts, held);
  const opener = await rowOpener(held.sealed);
  return Promise.all(
    choices(values, held.sealed.needed).map((some) => openRow(opener, parts, some)),
  );
}

describe('a row', () => {
  it.each([
    [2, 2],
    [3, 2],
    [5, 3],
    [9, 5],
    [9, 9],
  ])('of %s seats opens for every set of %s, and for no smaller one', async (seats, needed) => {
    const held = await aHeldSurvey(seats, needed);
    const row = await sealAsPhone(held, CONTENT);
    const opened = await openedByAll(row, held);
    for (const one of opened) {
      expect(one).toMatchObject({ kind: 'opened', content: CONTENT, wrong: [], denied: [] });
      // Its secret too is that of the row, whoever opens it.
      expect(one).toHaveProperty('secret.length', 32);
      expect(one).toEqual(opened[0]);
    }
    const parts = partsOf(row, held);
    const values = await valuesOf(parts, held);
    const opener = await rowOpener(held.sealed);
    for (const few of choices(values, needed - 1)) {
      expect(await openRow(opener, parts, few)).toMatchObject({ kind: 'undecided' });
    }
  });

  it('tells fewer holders than are needed nothing, whatever they do with what they have', async () => {
    const parts = partsOf(await sealAsPhone(survey, CONTENT), survey);
    const values = (await valuesOf(parts, survey)).slice(0, 2);
    // An opener that is content with two: it joins them to something, which opens nothing.
    const eager = await rowOpener({ ...survey.sealed, needed: 2 });
    expect(await openRow(eager, parts, values)).toEqual({ kind: 'refused', wrong: [] });
  });
});

describe('a holder that contributes something else', () => {
  let parts: RowParts;
  let other: RowParts;
  let values: Awaited<ReturnType<typeof valuesOf>>;
  let others: typeof values;
  beforeAll(async () => {
    parts = partsOf(await sealAsPhone(survey, CONTENT), survey);
    other = partsOf(await sealAsPhone(survey, CONTENT), survey);
    values = await valuesOf(parts, survey);
    others = await valuesOf(other, survey);
  });

  const withValueOf2 = (value: Uint8Array<ArrayBuffer>, seats: readonly number[]) =>
    values
      .filter(({ seat }) => seats.includes(seat))
      .map((one) => (one.seat === 2 ? { ...one, value } : one));

  it.each([
    ['chance', () => random(32)],
    ['its value for another row', () => others[1]!.value],
    ['the value of another seat', () => values[2]!.value],
    ['a value with one bit changed', () => values[1]!.value.with(31, values[1]!.value[31]! ^ 1)],
    ['a value that is too short', () => values[1]!.value.slice(0, 31)],
    ['a value twice', () => Uint8Array.of(...values[1]!.value, ...values[1]!.value)],
  ])('is named where it is %s, and the row opens with others', async (_, value) => {
    const opener = await rowOpener(survey.sealed);
    expect(await openRow(opener, parts, withValueOf2(value(), [1, 2, 3]))).toEqual({
      kind: 'undecided',
      wrong: [2],
      without: [],
    });
    expect(await openRow(opener, parts, withValueOf2(value(), [1, 2, 3, 5]))).toEqual({
      kind: 'opened',
      content: CONTENT,
      secret: expect.any(Uint8Array),
      wrong: [2],
      denied: [],
    });
  });

  it('is named where it says that a row does not open which does, once others open it', async () => {
    const opener = await rowOpener(survey.sealed);
    expect(await openRow(opener, parts, withValueOf2(NONE, [1, 2, 3]))).toEqual({
      kind: 'undecided',
      wrong: [],
      without: [2],
    });
    expect(await openRow(opener, parts, withValueOf2(NONE, [1, 2, 3, 4]))).toMatchObject({
      kind: 'opened',
      denied: [2],
    });
  });
});

const flip = (bytes: Uint8Array<ArrayBuffer>, at = 0): Uint8Array<ArrayBuffer> =>
  bytes.with(at, bytes[at]! ^ 1);

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const FIELD = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (number: bigint) =>
  Uint8Array.from(Buffer.from(number.toString(16).padStart(64, '0'), 'hex'));

describe('a phone that seals otherwise', () => {
  const spoilt: readonly (readonly [string, Spoiling])[] = [
    [
      'one share is wrong',
      {
        shares: (all) =>
          all.map((one) => (one.seat === 4 ? { ...one, value: flip(one.value) } : one)),
      },
    ],
    [
      'two shares are exchanged',
      {
        shares: ([a, b, ...rest]) => [
          { seat: 1, value: b!.value },
          { seat: 2, value: a!.value },
          ...rest,
        ],
      },
    ],
    [
      'one wrap is changed',
      { wraps: (all) => all.map((wrap, i) => (i === 4 ? flip(wrap, 20) : wrap)) },
    ],
    ['two wraps are exchanged', { wraps: ([a, b, ...rest]) => [b!, a!, ...rest] }],
    ['another ephemeral key is shown', { point: () => survey.points[0]! }],
    ['the ephemeral key is on no curve', { point: (point) => flip(point, 64) }],
    ['the private half is another', { scalar: (scalar) => flip(scalar, 31) }],
    ['the private half is zero', { scalar: () => new Uint8Array(32) }],
    ['the private half is the order of the group', { scalar: () => bytesOf(ORDER) }],
    ['the body is sealed with another secret', { secret: (secret) => flip(secret) }],
    ['the length is beyond the block', { length: () => 61 }],
    ['the length is absurd', { length: () => 0xffffffff }],
  ];

  it.each(spoilt)('opens for nobody: %s', async (_, spoil) => {
    const opened = await openedByAll(await sealAsPhone(survey, CONTENT, spoil), survey);
    expect(opened).toHaveLength(10);
    for (const one of opened) {
      expect(['refused', 'undecided']).toContain(one.kind);
      // No holder is blamed for it.
      expect(one.wrong).toEqual([]);
    }
  });

  it('is refused alike by every set that finds its shares, whichever share is wrong', async () => {
    for (const seat of [1, 2, 3, 4, 5]) {
      const shares: Spoiling['shares'] = (all) =>
        all.map((one) => (one.seat === seat ? { ...one, value: flip(one.value, 7) } : one));
      const opened = await openedByAll(await sealAsPhone(survey, CONTENT, { shares }), survey);
      expect(opened).toEqual(Array.from({ length: 10 }, () => ({ kind: 'refused', wrong: [] })));
    }
  });

  it('opens where the private half is the negative of the one used, as its sign cannot be told', async () => {
    const scalar: Spoiling['scalar'] = (bytes) => bytesOf(ORDER - numberOf(bytes));
    const opened = await openedByAll(await sealAsPhone(survey, CONTENT, { scalar }), survey);
    expect(opened.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'opened'));
  });

  it('seals nothing that opens with the negative of its ephemeral key in front', async () => {
    const row = await sealAsPhone(survey, CONTENT);
    const y = numberOf(row.slice(34, 66));
    const copy = Uint8Array.of(...row.slice(0, 34), ...bytesOf(FIELD - y), ...row.slice(66));
    const opened = await openedByAll(copy, survey);
    expect(opened.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'undecided'));
  });
});

describe('a row of another survey', () => {
  it('gets no value, whatever survey it is packed into', async () => {
    const { keys } = survey;
    const foreign = await sealAsPhone({ ...survey, definition: random(32) }, CONTENT);
    const head = readHead(partsOf(foreign, survey).head, 5)!;
    for (const [i, key] of keys.entries()) {
      expect(await valueOfRow(key, survey.sealed.seats[i]!, head)).toEqual(NONE);
    }
  });
});
