import { ECDH } from 'node:crypto';
import { type Bytes, toHex } from '../../credentials/index.js';
import { readRow, rowDigest } from '../../holders/index.js';
import type { RowMarks } from '../../responses/index.js';

/** After the byte that names the suite: the form of the point, then its two coordinates. */
const POINT = [1, 66] as const;
const X = [2, 34] as const;

/**
 * What no second row of its survey may have; nothing where the bytes have not the form of a row, which is
 * all that can be seen of it here. Of a point and its negative, which open alike, x is the same.
 */
export function marksOfRow(row: Bytes, seats: number): RowMarks | undefined {
  if (!readRow(row, seats) || !isOnCurve(row.subarray(...POINT))) return undefined;
  return { point: toHex(row.subarray(...X)), digest: toHex(rowDigest(row, seats)!) };
}

function isOnCurve(point: Uint8Array): boolean {
  try {
    ECDH.convertKey(point, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}
