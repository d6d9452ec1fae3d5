import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import { importPrivate } from '../crypto/key-pair.js';
import { POINT_BYTES } from '../crypto/p256-point.js';
import type { SealKey } from '../crypto/seal-message.js';
import type { DeviceContent } from './device.js';

/** The public half of a kept key, as cards name it. */
export const pointOf = (pkcs8: string): string =>
  toBase64Url(fromBase64Url(pkcs8)!.slice(-POINT_BYTES));

/** A kept key for use, which the platform does not give out again. What was kept is in memory as before. */
export async function sealKeyOf(pkcs8: string): Promise<SealKey> {
  const bytes = fromBase64Url(pkcs8)!;
  return { key: (await importPrivate(bytes, 'ECDH'))!, point: bytes.slice(-POINT_BYTES) };
}

/** The seats of a list that a device answers for, each with its kept key: its own, and those it has taken over. */
export function seatsOf(
  { seal, lists, seats }: DeviceContent,
  list: string,
): readonly { readonly seat: number; readonly seal: string }[] {
  const own = lists.find((signed) => signed.list === list)?.seat;
  const taken = seats.filter((one) => one.list === list);
  return [
    ...(own ? [{ seat: own, seal }] : []),
    ...taken.map((one) => ({ seat: one.seat, seal: one.seal })),
  ];
}
