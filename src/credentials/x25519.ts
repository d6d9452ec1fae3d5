import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { fromBase64Url, toBase64 } from './bytes.js';

/** What precedes 32 raw bytes in PKCS #8 and SPKI for X25519 (RFC 8410), the latter in base 64. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_PREFIX = 'MCowBQYDK2VuAyEA';

export interface X25519Pair {
  readonly privateKey: KeyObject;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export function generateX25519(): X25519Pair {
  const { privateKey } = generateKeyPairSync('x25519');
  return { privateKey, publicKey: rawPublic(privateKey) };
}

/** @param raw 32 bytes */
export function readX25519Private(raw: Uint8Array): X25519Pair {
  const key = Buffer.concat([PKCS8_PREFIX, raw]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  key.fill(0);
  return { privateKey, publicKey: rawPublic(privateKey) };
}

/** 32 bytes, for the caller to overwrite after use. */
export function rawPrivate(privateKey: KeyObject): Uint8Array<ArrayBuffer> {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const raw = new Uint8Array(der.subarray(PKCS8_PREFIX.length));
  der.fill(0);
  return raw;
}

/**
 * The Diffie-Hellman value, 32 bytes. Throws on a point of small order, whose product is zero
 * (RFC 9180 section 7.1.4).
 */
export const agree = (privateKey: KeyObject, publicKey: Uint8Array): Uint8Array =>
  diffieHellman({ privateKey, publicKey: readPublic(publicKey) });

const rawPublic = (privateKey: KeyObject): Uint8Array =>
  fromBase64Url(createPublicKey(privateKey).export({ format: 'jwk' }).x!)!;

/** In PEM, which Node.js reads several times faster than any other form of a public key. */
const readPublic = (raw: Uint8Array): KeyObject =>
  createPublicKey(
    `-----BEGIN PUBLIC KEY-----\n${SPKI_PREFIX}${toBase64(raw)}\n-----END PUBLIC KEY-----\n`,
  );
