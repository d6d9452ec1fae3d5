import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
} from 'node:crypto';
import { concat, utf8 } from './bytes.js';
import { agree, generateX25519, type X25519Pair } from './x25519.js';

/**
 * RFC 9180 base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, on Node's
 * own OpenSSL. A hundred thousand rows are opened some ten times faster than through WebCrypto.
 */
const KEM_SUITE = suiteId('KEM', 0x0020);
const SUITE = suiteId('HPKE', 0x0020, 0x0001, 0x0002);
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const ENC_BYTES = 32;
const TAG_BYTES = 16;
/** How much longer than its plaintext a sealed message is. */
export const SEAL_OVERHEAD = ENC_BYTES + TAG_BYTES;

function suiteId(name: string, ...ids: readonly number[]): Uint8Array {
  return concat(utf8(name), ...ids.map((id) => Uint8Array.of(id >> 8, id & 255)));
}

/** Keys go in as objects: Node.js takes three times as long to find out that bytes are a key. */
const hmac = (key: Uint8Array, ...parts: readonly (Uint8Array | string)[]): Uint8Array => {
  const mac = createHmac('sha256', createSecretKey(key));
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** RFC 9180 section 4; lengths of at most one block of SHA-256, which is all that is needed. */
const HPKE = 'HPKE-v1';
const EMPTY = new Uint8Array(0);

const labeledExtract = (
  suite: Uint8Array,
  salt: Uint8Array,
  label: string,
  ikm: Uint8Array,
): Uint8Array => hmac(salt, HPKE, suite, label, ikm);

const labeledExpand = (
  suite: Uint8Array,
  key: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array =>
  hmac(key, Uint8Array.of(0, length), HPKE, suite, label, info, Uint8Array.of(1)).subarray(
    0,
    length,
  );

/** Section 4.1: the shared secret from the Diffie-Hellman value and both public keys. */
function sharedSecret(own: KeyObject, other: Uint8Array, context: Uint8Array): Uint8Array {
  const prk = labeledExtract(KEM_SUITE, EMPTY, 'eae_prk', agree(own, other));
  return labeledExpand(KEM_SUITE, prk, 'shared_secret', context, KEY_BYTES);
}

/** Section 5.1 in base mode, the part that only depends on `info`. */
export function scheduleContext(info: Uint8Array): Uint8Array {
  const pskId = labeledExtract(SUITE, EMPTY, 'psk_id_hash', EMPTY);
  return concat(Uint8Array.of(0), pskId, labeledExtract(SUITE, EMPTY, 'info_hash', info));
}

/** Section 5.1, the rest; the nonce is that of the first and only message. */
function keySchedule(shared: Uint8Array, context: Uint8Array) {
  const secret = labeledExtract(SUITE, shared, 'secret', EMPTY);
  return {
    key: createSecretKey(labeledExpand(SUITE, secret, 'key', context, KEY_BYTES)),
    nonce: labeledExpand(SUITE, secret, 'base_nonce', context, NONCE_BYTES),
  };
}

/**
 * Encapsulated key ‖ ciphertext ‖ tag.
 *
 * @param context from `scheduleContext`
 */
export function hpkeSeal(
  recipient: Uint8Array,
  context: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { privateKey, publicKey: enc } = generateX25519();
  const shared = sharedSecret(privateKey, recipient, concat(enc, recipient));
  const { key, nonce } = keySchedule(shared, context);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return concat(enc, cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
}

/** The way back. Throws when anything was changed, or sealed for another key, info or aad. */
export function hpkeOpen(
  recipient: X25519Pair,
  context: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const enc = sealed.subarray(0, ENC_BYTES);
  const shared = sharedSecret(recipient.privateKey, enc, concat(enc, recipient.publicKey));
  const { key, nonce } = keySchedule(shared, context);
  const authTagLength = TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength }).setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plaintext = decipher.update(sealed.subarray(ENC_BYTES, -TAG_BYTES));
  // Nothing is left to give: this is where the tag is checked.
  decipher.final();
  return new Uint8Array(plaintext.buffer, plaintext.byteOffset, plaintext.length);
}
