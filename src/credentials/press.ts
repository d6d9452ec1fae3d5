import { type Bytes, fromHex, toHex } from './bytes.js';

/** 128 bits: enough to tell the presses of one ballot apart. */
const BYTES = 16;

/** Stands where no press is known; no press has this digest. */
export const NO_PRESS = '0'.repeat(2 * BYTES);

export const isPress = (value: unknown): value is string =>
  typeof value === 'string' && fromHex(value, BYTES) !== undefined;

/** @param digest of `pressPreimage` */
export const pressOf = (digest: Bytes): string => toHex(digest.slice(0, BYTES));

/** @param veil digest of `veilPreimage`: hides a press, and shows it again */
export const veiledBy = (veil: Bytes, press: string): string =>
  toHex(fromHex(press, BYTES)!.map((byte, i) => byte ^ veil[i]!));
