import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Algorithm, hashRaw } from '@node-rs/argon2';
import { DomainError } from '../common/index.js';
import { concat, toBase64Url } from './bytes.js';
import { refuse } from './refusals.js';

/** argon2id with 128 MiB, three passes, one lane: about half a second for one guess. */
const ARGON2 = {
  algorithm: Algorithm.Argon2id,
  memoryCost: 128 * 1024,
  timeCost: 3,
  parallelism: 1,
  outputLen: 32,
};
/** Named in what is stored, and authenticated, so that another choice can follow. */
const VERSION = Uint8Array.of(1);
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A secret under a passphrase: argon2id, then AES-256-GCM.
 *
 * @returns version ‖ salt ‖ nonce ‖ ciphertext ‖ tag, base 64 for URLs
 */
export async function wrapShare(share: Uint8Array, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const key = await hashRaw(passphrase, { ...ARGON2, salt });
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(VERSION);
  const sealed = concat(cipher.update(share), cipher.final(), cipher.getAuthTag());
  key.fill(0);
  return toBase64Url(concat(VERSION, salt, nonce, sealed));
}

/** @throws DomainError `wrong-passphrase`, also when what was stored is damaged */
export async function unwrapShare(
  wrapped: string,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.from(wrapped, 'base64url');
  const [salt, nonce, sealed, tag] = cut(bytes.subarray(1));
  const key = await hashRaw(passphrase, { ...ARGON2, salt });
  try {
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, options);
    decipher.setAAD(bytes.subarray(0, 1)).setAuthTag(tag);
    return concat(decipher.update(sealed), decipher.final());
  } catch (cause) {
    throw wrongPassphrase(cause);
  } finally {
    key.fill(0);
  }
}

function cut(bytes: Buffer): readonly [Buffer, Buffer, Buffer, Buffer] {
  if (bytes.length < SALT_BYTES + NONCE_BYTES + TAG_BYTES) throw wrongPassphrase();
  const start = SALT_BYTES + NONCE_BYTES;
  return [
    bytes.subarray(0, SALT_BYTES),
    bytes.subarray(SALT_BYTES, start),
    bytes.subarray(start, -TAG_BYTES),
    bytes.subarray(-TAG_BYTES),
  ];
}

const wrongPassphrase = (cause?: unknown): DomainError => refuse('wrong-passphrase', {}, { cause });
