import { TAG_BYTES } from '../crypto/hpke.js';
import { SCALAR_BYTES } from '../crypto/key-pair.js';
import { POINT_BYTES } from '../crypto/p256-point.js';

/** The first byte of a row: P-256, HPKE and AES-256-GCM as written here. */
export const SUITE_BYTE = 1;
export const SECRET_BYTES = 32;
export const WRAP_BYTES = SECRET_BYTES + TAG_BYTES;
/** In front of the content, so that its end is found before the zeros. */
export const LENGTH_BYTES = 4;
export const MOST_SEATS = 9;

/** Suite, ephemeral key, a wrapped share for each seat. */
export const headSize = (seats: number): number => 1 + POINT_BYTES + seats * WRAP_BYTES;

export const bodySize = (size: number): number => SCALAR_BYTES + size + TAG_BYTES;

/**
 * Bytes of a whole row.
 *
 * @param size what a survey's contents are padded to, the four bytes of their length included
 */
export const rowSize = (size: number, seats: number): number => headSize(seats) + bodySize(size);
