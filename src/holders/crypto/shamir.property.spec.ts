import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { combine, split } from 'shamir-secret-sharing';
import { combineSecret, interpolate, splitSecret } from './shamir.js';

const secretArb = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => Uint8Array.from(b));
const seatsArb = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 });
const sharingArb = fc
  .record({ secret: secretArb, seats: seatsArb, part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ secret, seats, part }) => ({
    secret,
    seats,
    needed: 2 + Math.floor(part * (seats.length - 2)),
  }));

describe('a secret shared among seats', () => {
  it('comes back from any as many shares as are needed, and lies on one polynomial with the rest', () => {
    fc.assert(
      fc.property(sharingArb, fc.infiniteStream(fc.nat()), ({ secret, seats, needed }, chance) => {
        const order = seats.map((seat) => ({ seat, by: chance.next().value! }));
        const shuffled = order.sort((a, b) => a.by - b.by).map(({ seat }) => seat);
        const shares = splitSecret(secret, needed, seats);
        const some = shuffled
          .slice(0, needed)
          .map((seat) => shares.find((one) => one.seat === seat)!);
        expect(combineSecret(some)).toEqual(secret);
        for (const { seat, value } of shares) expect(interpolate(some, seat)).toEqual(value);
      }),
    );
  });

  it('does not come back from one share fewer', () => {
    fc.assert(
      fc.property(sharingArb, ({ secret, seats, needed }) => {
        const shares = splitSecret(secret, needed, seats).slice(0, needed - 1);
        expect(combineSecret(shares)).not.toEqual(secret);
      }),
    );
  });

  // That library ends a share with the seat's number.
  it('is shared as the audited library does it: each puts together what the other split', async () => {
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const ours = splitSecret(secret, 3, [1, 2, 3, 4, 5]);
    const theirs = ours.map(({ seat, value }) => Uint8Array.from([...value, seat]));
    expect(await combine([theirs[4]!, theirs[0]!, theirs[2]!])).toEqual(secret);
    const split3of5 = await split(secret, 5, 3);
    const shares = split3of5.map((share) => ({
      seat: share.at(-1)!,
      value: Uint8Array.from(share.slice(0, -1)),
    }));
    expect(combineSecret(shares.slice(1, 4))).toEqual(secret);
  });

  it.each([
    ['a seat twice', [1, 1, 2]],
    ['a seat of number 0, which would be the secret', [0, 1, 2]],
    ['a seat beyond the field', [1, 256]],
    ['a seat that is no whole number', [1, 1.5]],
    ['no seat', []],
  ])('is not shared with %s', (_, seats) => {
    expect(() => splitSecret(new Uint8Array(32), 2, seats)).toThrow(RangeError);
    expect(() => combineSecret(seats.map((seat) => ({ seat, value: new Uint8Array(32) })))).toThrow(
      RangeError,
    );
  });
});
