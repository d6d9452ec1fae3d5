import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { compareBytes } from './bytes.js';
import { readIssuerPublicKey } from './verify-token.js';
import { refuse } from './refusals.js';

/** A survey's signing key: RSA-3072, exponent 65537; both halves DER in base 64. */
export interface IssuerKey {
  readonly spki: string;
  readonly pkcs8: string;
}

export async function generateIssuerKey(): Promise<IssuerKey> {
  const options = { modulusLength: 3072, publicExponent: 0x10001 };
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', options);
  return {
    spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

/** Signs one blinded message (384 bytes in, 384 out). */
export type BlindSigner = (blinded: Uint8Array) => Uint8Array<ArrayBuffer>;

/**
 * RFC 9474 4.3 BlindSign: OpenSSL's own blinded private operation, then the check s^e = z that
 * keeps a fault from giving the key away (RFC 9474 7.1). The same blinded message always gets the
 * same signature. The signer takes 1 to 2 ms of one core: keep it off the event loop, and keep it
 * for many signatures, because its first one takes twice as long.
 *
 * The signer throws DomainError `bad-blinded-message` where `isBlindedMessage` says no.
 */
export function issuerSigner(pkcs8: string): BlindSigner {
  const der = Buffer.from(pkcs8, 'base64');
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const allowed = boundsOf(publicKey);
  const padding = constants.RSA_NO_PADDING;
  return (blinded) => {
    if (!isBetween(blinded, allowed)) {
      throw refuse('bad-blinded-message');
    }
    const signature = privateDecrypt({ key: privateKey, padding }, blinded);
    if (!timingSafeEqual(publicEncrypt({ key: publicKey, padding }, signature), blinded)) {
      throw refuse('signing-failed');
    }
    return new Uint8Array(signature);
  };
}

/** One signature; see `issuerSigner`. */
export const rawSign = (pkcs8: string, blinded: Uint8Array): Uint8Array<ArrayBuffer> =>
  issuerSigner(pkcs8)(blinded);

/** Of the keys that were asked for last: reading one takes longer than all else that a draw is checked for. */
const bounds = new Map<string, Bounds | undefined>();
const MOST_BOUNDS = 50;

/** Whether a blinded message may be signed: 384 bytes, a number from 2 to n - 2. */
export function isBlindedMessage(spki: string, blinded: Uint8Array): boolean {
  if (!bounds.has(spki)) {
    if (bounds.size >= MOST_BOUNDS) bounds.delete(bounds.keys().next().value!);
    const publicKey = readIssuerPublicKey(spki);
    bounds.set(spki, publicKey && boundsOf(publicKey));
  }
  const known = bounds.get(spki);
  return known !== undefined && isBetween(blinded, known);
}

/** 1 and n - 1, as long as n; a message lies between them. */
interface Bounds {
  readonly below: Uint8Array;
  readonly above: Uint8Array;
}

function boundsOf(publicKey: KeyObject): Bounds {
  const above = Buffer.from(publicKey.export({ format: 'jwk' }).n!, 'base64url');
  const below = new Uint8Array(above.length);
  below[below.length - 1] = 1;
  // A product of two odd primes is odd.
  above[above.length - 1]! -= 1;
  return { below, above };
}

/** 0, 1 and n - 1 sign themselves; n and more are other spellings of smaller numbers. */
const isBetween = (blinded: Uint8Array, { below, above }: Bounds): boolean =>
  blinded.length === above.length &&
  compareBytes(blinded, below) > 0 &&
  compareBytes(blinded, above) < 0;
