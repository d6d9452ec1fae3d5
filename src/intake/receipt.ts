import { createHash, randomBytes } from 'node:crypto';

const NONCE = /^[0-9a-f]{32}$/;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_BITS = 80;

/** 128 random bits that a page carries, so that sending it twice counts once. */
export const newNonce = (): string => randomBytes(16).toString('hex');

export const isNonce = (value: unknown): value is string =>
  typeof value === 'string' && NONCE.test(value);

/** The key under which a response is stored: nothing but a digest of the survey and the nonce. */
export const serialOf = (surveyId: string, nonce: string): string =>
  createHash('sha256').update('serial/v1').update(surveyId).update(nonce).digest('hex');

/**
 * What a respondent may note: the first 80 bits of the serial in Crockford's base 32, which has no
 * letters that look like digits, in groups of four.
 */
export function receiptOf(serial: string): string {
  const bits = BigInt(`0x${serial.slice(0, RECEIPT_BITS / 4)}`);
  const letters = Array.from({ length: RECEIPT_BITS / 5 }, (_, i) => {
    const shift = BigInt(RECEIPT_BITS - 5 * (i + 1));
    return CROCKFORD[Number((bits >> shift) & 31n)]!;
  });
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
