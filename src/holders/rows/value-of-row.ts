import type { Bytes } from '../../credentials/browser.js';
import { sharedSecret } from '../crypto/hpke.js';
import { agree, readPoint } from '../crypto/p256-point.js';
import { plainHmac } from '../crypto/plain-hmac.js';
import type { SealKey } from '../crypto/seal-message.js';
import type { Head } from './read-row.js';
import { type Seat, unwrapShare } from './sealed-to.js';

/** What a holder says of a row whose share does not open. */
export const NO_VALUE_BYTES = 32;

export const isNoValue = (value: Bytes): boolean => value.every((byte) => byte === 0);

/**
 * What a holder contributes to a row: the shared secret of HPKE, if the seat's share opens with it under
 * this survey; else zeros. So it tells nothing of a row of another survey, whoever packed it.
 */
export async function valueOfRow(own: SealKey, seat: Seat, head: Head): Promise<Bytes> {
  const other = await readPoint(head.point);
  if (other) {
    const dh = await agree(own.key, other);
    const shared = await sharedSecret(plainHmac, dh, head.point, own.point);
    if (await unwrapShare(seat, head, shared)) return shared;
  }
  return new Uint8Array(NO_VALUE_BYTES);
}
