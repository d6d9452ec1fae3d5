import { type Bytes, concat, fromHex } from '../../credentials/browser.js';
import { ECDH, ECDSA, type Key, POINT_BYTES } from './p256-point.js';

export const SCALAR_BYTES = 32;

/** A key pair of a device, as it is kept: PKCS#8 with the public key, without which some browsers refuse it. */
export interface KeptPair {
  readonly pkcs8: Bytes;
  readonly point: Bytes;
}

/** RFC 5958 and RFC 5915 around a scalar and a point, as every platform writes them. */
const BEFORE_SCALAR = fromHex(
  '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420',
  36,
)!;
const BEFORE_POINT = fromHex('a144034200', 5)!;

export const pkcs8Of = (scalar: Bytes, point: Bytes): Bytes =>
  concat(BEFORE_SCALAR, scalar, BEFORE_POINT, point);

/** The scalar of a kept key; nothing where it is not in the form that it is kept in. */
export function scalarOf(pkcs8: Bytes): Bytes | undefined {
  const scalar = pkcs8.slice(BEFORE_SCALAR.length, BEFORE_SCALAR.length + SCALAR_BYTES);
  const whole = pkcs8Of(scalar, pkcs8.slice(-POINT_BYTES));
  const isSame = whole.length === pkcs8.length && whole.every((byte, i) => byte === pkcs8[i]);
  return isSame ? scalar : undefined;
}

export async function newKeyPair(kind: 'ECDH' | 'ECDSA'): Promise<KeptPair> {
  const [algorithm, uses] = kind === 'ECDH' ? [ECDH, ['deriveBits']] : [ECDSA, ['sign', 'verify']];
  const pair = (await crypto.subtle.generateKey(algorithm, true, uses as ['deriveBits'])) as {
    readonly privateKey: Key;
    readonly publicKey: Key;
  };
  return {
    pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    point: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
}

/** A kept key for use; it cannot be taken out of the platform again. Nothing where it is no key. */
export const importPrivate = (pkcs8: Bytes, kind: 'ECDH' | 'ECDSA'): Promise<Key | undefined> =>
  crypto.subtle
    .importKey('pkcs8', pkcs8, kind === 'ECDH' ? ECDH : ECDSA, false, [
      kind === 'ECDH' ? 'deriveBits' : 'sign',
    ])
    .catch(() => undefined);
