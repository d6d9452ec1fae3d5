import { type Bytes, concat, utf8 } from '../../credentials/browser.js';
import type { Hmac } from './web-hmac.js';

/**
 * RFC 9180 in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message a context and
 * no aad. In parts, because a row has one ephemeral key for all seats, and because what a holder gives out is
 * the shared secret.
 */
const HASH_BYTES = 32;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const NOTHING = new Uint8Array(0);
const NO_SALT = new Uint8Array(HASH_BYTES);

/** How much longer a message is for being sealed, without the ephemeral key. */
export const TAG_BYTES = 16;

const HPKE = utf8('HPKE-v1');
const KEM_SUITE = concat(utf8('KEM'), Uint8Array.of(0, 0x10));
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 1, 0, 2));
const BASE_MODE = Uint8Array.of(0);

/** Section 4.1: the shared secret of an ephemeral key and a recipient, from their Diffie-Hellman value. */
export async function sharedSecret(
  hmac: Hmac,
  dh: Bytes,
  enc: Bytes,
  recipient: Bytes,
): Promise<Bytes> {
  const prk = await extract(hmac, KEM_SUITE, NO_SALT, 'eae_prk', dh);
  return expand(hmac, KEM_SUITE, prk, 'shared_secret', concat(enc, recipient), HASH_BYTES);
}

/** Section 5.1, the part that depends on `info` alone. */
export async function contextOf(hmac: Hmac, info: Bytes): Promise<Bytes> {
  const id = await extract(hmac, SUITE, NO_SALT, 'psk_id_hash', NOTHING);
  return concat(BASE_MODE, id, await extract(hmac, SUITE, NO_SALT, 'info_hash', info));
}

export async function sealWith(
  hmac: Hmac,
  shared: Bytes,
  context: Bytes,
  text: Bytes,
): Promise<Bytes> {
  const { key, iv } = await keySchedule(hmac, shared, context, 'encrypt');
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
}

/** Nothing where the message was sealed otherwise, or was changed. */
export async function openWith(
  hmac: Hmac,
  shared: Bytes,
  context: Bytes,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  const { key, iv } = await keySchedule(hmac, shared, context, 'decrypt');
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed).then(
    (text) => new Uint8Array(text),
    () => undefined,
  );
}

async function keySchedule(hmac: Hmac, shared: Bytes, context: Bytes, use: 'encrypt' | 'decrypt') {
  const secret = await extract(hmac, SUITE, shared, 'secret', NOTHING);
  const raw = await expand(hmac, SUITE, secret, 'key', context, KEY_BYTES);
  // The sequence number of a single message is zero.
  const iv = await expand(hmac, SUITE, secret, 'base_nonce', context, NONCE_BYTES);
  return { key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]), iv };
}

const extract = (hmac: Hmac, suite: Bytes, salt: Bytes, label: string, input: Bytes) =>
  hmac(salt, concat(HPKE, suite, utf8(label), input));

/** No more than one block of the hash is ever asked for. */
async function expand(
  hmac: Hmac,
  suite: Bytes,
  prk: Bytes,
  label: string,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const labeled = concat(Uint8Array.of(0, length), HPKE, suite, utf8(label), info);
  return (await hmac(prk, concat(labeled, Uint8Array.of(1)))).slice(0, length);
}
