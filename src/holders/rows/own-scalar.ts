import { type Bytes, toBytes, toInteger } from '../../credentials/browser.js';
import { importPrivate, pkcs8Of } from '../crypto/key-pair.js';
import { agree, type Key, POINT_BYTES } from '../crypto/p256-point.js';

/** Of P-256 (FIPS 186): its field and the order of its group. */
const FIELD = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const COORDINATE_BYTES = 32;

/** A pair that is made for one opening and thrown away. */
export interface Probe {
  readonly privateKey: Key;
  readonly publicKey: Key;
}

/**
 * The private key that a scalar is, where a point is it times the generator, or the negative of that;
 * nothing otherwise. Without arithmetic of curves: what the scalar has in common with a key that nobody
 * foresaw is what that key has in common with the point.
 */
export async function scalarBehind(
  scalar: Bytes,
  point: Bytes,
  pointKey: Key,
  probe: Probe,
): Promise<Key | undefined> {
  const integer = toInteger(scalar);
  if (integer === 0n || integer >= ORDER) return undefined;
  // Some platforms take a private key only beside its own point, which may be the negative.
  const key =
    (await importPrivate(pkcs8Of(scalar, point), 'ECDH')) ??
    (await importPrivate(pkcs8Of(scalar, negative(point)), 'ECDH'));
  if (!key) return undefined;
  const [ours, theirs] = await Promise.all([
    agree(key, probe.publicKey),
    agree(probe.privateKey, pointKey),
  ]);
  return ours.every((byte, i) => byte === theirs[i]) ? key : undefined;
}

function negative(point: Bytes): Bytes {
  const y = toInteger(point.slice(-COORDINATE_BYTES));
  const other = point.slice();
  other.set(toBytes(FIELD - y, COORDINATE_BYTES), POINT_BYTES - COORDINATE_BYTES);
  return other;
}

/** What two rows sealed with one ephemeral key, or with its negative, have in common: its x coordinate. */
export const ephemeralOf = (point: Bytes): Bytes => point.slice(1, 1 + COORDINATE_BYTES);
