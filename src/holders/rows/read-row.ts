import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat } from '../../credentials/browser.js';
import { TAG_BYTES } from '../crypto/hpke.js';
import { SCALAR_BYTES } from '../crypto/key-pair.js';
import { hasPointForm, POINT_BYTES } from '../crypto/p256-point.js';
import { headSize, LENGTH_BYTES, SUITE_BYTE, WRAP_BYTES } from './row-size.js';

/** A row in its two parts. Whoever gives values out needs the head only. */
export interface RowParts {
  readonly head: Bytes;
  readonly body: Bytes;
}

export interface Head {
  readonly bytes: Bytes;
  /** The ephemeral key, of the right form; whether it is on the curve is seen when it is used. */
  readonly point: Bytes;
  /** By seat: the first is seat 1's. */
  readonly wraps: readonly Bytes[];
}

/** The parts of a row; nothing where length, suite or the form of its key is another. */
export function readRow(row: Bytes, seats: number): RowParts | undefined {
  const [head, body] = [row.slice(0, headSize(seats)), row.slice(headSize(seats))];
  const least = SCALAR_BYTES + LENGTH_BYTES + TAG_BYTES;
  return readHead(head, seats) && body.length >= least ? { head, body } : undefined;
}

export function readHead(bytes: Bytes, seats: number): Head | undefined {
  if (bytes.length !== headSize(seats) || bytes[0] !== SUITE_BYTE) return undefined;
  const point = bytes.slice(1, 1 + POINT_BYTES);
  if (!hasPointForm(point)) return undefined;
  const wraps = Array.from({ length: seats }, (_, i) => {
    const at = 1 + POINT_BYTES + i * WRAP_BYTES;
    return bytes.slice(at, at + WRAP_BYTES);
  });
  return { bytes, point, wraps };
}

export const bodyHash = (body: Bytes): Bytes => sha256(body);

/** What a row is called: it holds for head and body, and a package of heads needs the body's hash only. */
export const digestOf = (head: Bytes, hashOfBody: Bytes): Bytes =>
  sha256(concat(Uint8Array.of(1), sha256(head), hashOfBody));

/** Nothing where it is no row. */
export function rowDigest(row: Bytes, seats: number): Bytes | undefined {
  const parts = readRow(row, seats);
  return parts && digestOf(parts.head, bodyHash(parts.body));
}
