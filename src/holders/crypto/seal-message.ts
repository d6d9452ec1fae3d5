import { type Bytes, concat } from '../../credentials/browser.js';
import { contextOf, openWith, sealWith, sharedSecret } from './hpke.js';
import { importPrivate, newKeyPair } from './key-pair.js';
import { agree, type Key, POINT_BYTES, readPoint } from './p256-point.js';
import { plainHmac } from './plain-hmac.js';

/** The private `seal` key of a seat, ready for use, with its public half. */
export interface SealKey {
  readonly key: Key;
  readonly point: Bytes;
}

/**
 * A message to one seat: HPKE with an ephemeral key of its own. Nothing where the point is no key.
 *
 * @returns ephemeral key ‖ ciphertext ‖ tag
 */
export async function sealMessage(
  point: Bytes,
  info: Bytes,
  text: Bytes,
): Promise<Bytes | undefined> {
  const recipient = await readPoint(point);
  if (!recipient) return undefined;
  const once = await newKeyPair('ECDH');
  const dh = await agree((await importPrivate(once.pkcs8, 'ECDH'))!, recipient);
  const shared = await sharedSecret(plainHmac, dh, once.point, point);
  const context = await contextOf(plainHmac, info);
  return concat(once.point, await sealWith(plainHmac, shared, context, text));
}

/** Nothing where it was sealed for another key or `info`, or was changed. */
export async function openMessage(
  own: SealKey,
  info: Bytes,
  message: Bytes,
): Promise<Bytes | undefined> {
  const enc = message.slice(0, POINT_BYTES);
  const other = await readPoint(enc);
  if (!other) return undefined;
  const shared = await sharedSecret(plainHmac, await agree(own.key, other), enc, own.point);
  const context = await contextOf(plainHmac, info);
  return openWith(plainHmac, shared, context, message.slice(POINT_BYTES));
}
