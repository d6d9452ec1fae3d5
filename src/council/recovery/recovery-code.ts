import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const CHECK_BYTES = 2;
const GROUP = 4;
/** Longer than any share; whoever types more has typed something else. */
const MOST_SIGNS = 200;

const checkOf = (share: Uint8Array): Buffer =>
  createHash('sha256').update('recovery/v1').update(share).digest().subarray(0, CHECK_BYTES);

/** A share as it is printed: groups of four signs, the last bytes checking the others. */
export function printRecoveryShare(share: Uint8Array): string {
  let bits = 0n;
  const bytes = Buffer.concat([share, checkOf(share)]);
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const signs = Math.ceil((bytes.length * 8) / 5);
  bits <<= BigInt(signs * 5 - bytes.length * 8);
  const text = Array.from(
    { length: signs },
    (_, i) => ALPHABET[Number((bits >> BigInt(5 * (signs - 1 - i))) & 31n)],
  ).join('');
  return text.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$& ');
}

/** The share behind what was typed from the paper; undefined when a sign is wrong or missing. */
export function readRecoveryShare(typed: string): Uint8Array | undefined {
  if (typed.length > MOST_SIGNS) return undefined;
  const text = [...typed.toUpperCase().replace(/[\s-]/g, '')]
    .map((sign) => MISREAD[sign] ?? sign)
    .join('');
  let bits = 0n;
  for (const sign of text) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const length = Math.floor((text.length * 5) / 8);
  bits >>= BigInt(text.length * 5 - length * 8);
  const bytes = Buffer.from(bits.toString(16).padStart(length * 2, '0'), 'hex');
  if (length <= CHECK_BYTES || bytes.length !== length) return undefined;
  const share = bytes.subarray(0, -CHECK_BYTES);
  return checkOf(share).equals(bytes.subarray(-CHECK_BYTES)) ? new Uint8Array(share) : undefined;
}
