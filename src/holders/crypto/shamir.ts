import type { Bytes } from '../../credentials/browser.js';

/** The share of a seat: the values at its number of as many polynomials as the secret has bytes. */
export interface Share {
  /** 1 to 255. */
  readonly seat: number;
  readonly value: Bytes;
}

/**
 * Shamir's sharing over GF(2^8) with the polynomial 0x11b: any `needed` shares give the secret, fewer tell
 * nothing. The share at place i belongs to `seats[i]`.
 */
export function splitSecret(
  secret: Bytes,
  needed: number,
  seats: readonly number[],
): readonly Share[] {
  checkSeats(seats);
  if (needed < 1 || needed > seats.length) throw new RangeError('needed is not among the seats');
  const coefficients = [secret];
  for (let i = 1; i < needed; i += 1) {
    coefficients.push(crypto.getRandomValues(new Uint8Array(secret.length)));
  }
  const shares = seats.map((seat) => ({ seat, value: valueAt(coefficients, seat) }));
  coefficients.slice(1).forEach((coefficient) => coefficient.fill(0));
  return shares;
}

/** The secret behind as many shares as were needed; of fewer or wrong ones, something else. */
export const combineSecret = (shares: readonly Share[]): Bytes => interpolate(shares, 0);

/** What the polynomials through these shares are at another seat; at 0, the secret. */
export function interpolate(shares: readonly Share[], at: number): Bytes {
  checkSeats(shares.map(({ seat }) => seat));
  const sum = new Uint8Array(shares[0]!.value.length);
  for (const { seat, value } of shares) {
    if (value.length !== sum.length) throw new RangeError('shares differ in length');
    let weight = 1;
    for (const { seat: other } of shares) {
      if (other !== seat) weight = multiply(weight, multiply(other ^ at, invert(other ^ seat)));
    }
    for (let i = 0; i < sum.length; i += 1) sum[i]! ^= multiply(value[i]!, weight);
  }
  return sum;
}

/** Horner's rule, all bytes of the secret side by side. */
function valueAt(coefficients: readonly Bytes[], x: number): Bytes {
  const value = new Uint8Array(coefficients[0]!.length);
  for (let power = coefficients.length - 1; power >= 0; power -= 1) {
    for (let i = 0; i < value.length; i += 1) {
      value[i] = multiply(value[i]!, x) ^ coefficients[power]![i]!;
    }
  }
  return value;
}

/** Eight steps whatever the factors are: nothing is looked up and nothing is skipped. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0, factor = a; bit < 8; bit += 1) {
    product ^= factor & -((b >> bit) & 1);
    factor = (factor << 1) ^ (0x11b & -(factor >> 7));
  }
  return product;
}

/** a^254, which is 1 / a. Seats alone are ever inverted. */
function invert(a: number): number {
  let power = 1;
  for (let i = 0; i < 254; i += 1) power = multiply(power, a);
  return power;
}

function checkSeats(seats: readonly number[]): void {
  const isGood = seats.every((seat) => Number.isInteger(seat) && seat >= 1 && seat <= 255);
  if (!isGood || new Set(seats).size !== seats.length || seats.length === 0) {
    throw new RangeError('seats are distinct whole numbers from 1 to 255');
  }
}
