import { beforeAll, describe, expect, it } from '@jest/globals';
import { aHeldSurvey, type HeldSurvey, random } from '../../../test/support/sealing-phone.js';
import { rowSize, sealRow } from '../browser.js';
import { readHead, readRow, rowDigest } from '../index.js';
import { openRow, rowOpener } from './open-row.js';
import { valueOfRow } from './value-of-row.js';

const content = new TextEncoder().encode('{"answers":{}}');
const size = 200;

let held: HeldSurvey;
beforeAll(async () => {
  held = await aHeldSurvey(3, 2);
});

const toSeal = () => ({
  definition: held.definition,
  seats: held.points,
  needed: 2,
  content,
  size,
});

describe('what a phone seals', () => {
  it('opens with the values of two of three', async () => {
    const parts = readRow(await sealRow(toSeal()), 3)!;
    const head = readHead(parts.head, 3)!;
    const values = await Promise.all(
      [0, 2].map(async (i) => ({
        seat: i + 1,
        value: await valueOfRow(held.keys[i]!, held.sealed.seats[i]!, head),
      })),
    );
    const opened = await openRow(await rowOpener(held.sealed), parts, values);
    expect(opened).toMatchObject({ kind: 'opened', content, wrong: [], denied: [] });
  });

  it.each([
    [3, 258],
    [5, 354],
    [9, 546],
  ])('is, for %s seats, %s bytes more than the size of the survey', async (seats, more) => {
    const { points } = await aHeldSurvey(seats, 2);
    const row = await sealRow({ ...toSeal(), seats: points });
    expect(row).toHaveLength(size + more);
    expect(rowSize(size, seats)).toBe(size + more);
  });

  it('is as long for an empty content as for the longest, and refuses a longer one', async () => {
    const of = async (length: number) => sealRow({ ...toSeal(), content: random(length) });
    expect(await of(0)).toHaveLength(size + 258);
    expect(await of(size - 4)).toHaveLength(size + 258);
    await expect(of(size - 3)).rejects.toMatchObject({ code: 'response-too-large' });
  });

  it('is refused where a seat is no key', async () => {
    const seats = [...held.points.slice(0, 2), new Uint8Array(65)];
    await expect(sealRow({ ...toSeal(), seats })).rejects.toMatchObject({ code: 'bad-key' });
  });

  it('is another row each time', async () => {
    const digests = await Promise.all(
      [1, 2].map(async () => rowDigest(await sealRow(toSeal()), 3)),
    );
    expect(digests[0]).not.toEqual(digests[1]);
  });
});

describe('the form of a row', () => {
  it('is not that of other bytes', async () => {
    const row = await sealRow(toSeal());
    expect(rowDigest(row, 3)).toHaveLength(32);
    expect(rowDigest(row.with(0, 2), 3)).toBeUndefined();
    expect(rowDigest(row.with(1, 6), 3)).toBeUndefined();
    expect(rowDigest(row.slice(0, 66 + 3 * 48 + 51), 3)).toBeUndefined();
    expect(rowDigest(new Uint8Array(0), 3)).toBeUndefined();
  });
});
