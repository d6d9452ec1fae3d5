import { concat, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { hpkeOpen, hpkeSeal, scheduleContext } from './hpke-x25519.js';
import { unwrapShare, wrapShare } from './wrap-share.js';
import { generateX25519, rawPrivate, readX25519Private } from './x25519.js';
import { refuse } from './refusals.js';

/**
 * A representative's own key pair: a survey's key is made when nobody is there to type a
 * passphrase, so that each share is sealed to the public half.
 */
export interface RepresentativeKeyPair {
  /** X25519, 32 bytes, base 64 for URLs. */
  readonly publicKey: string;
  /** The private half under the passphrase; see `wrapShare`. */
  readonly wrapped: string;
}

const INFO = scheduleContext(concat(utf8('share/v1')));
const NO_AAD = new Uint8Array(0);

export async function newRepresentativeKey(passphrase: string): Promise<RepresentativeKeyPair> {
  const pair = generateX25519();
  const secret = rawPrivate(pair.privateKey);
  const wrapped = await wrapShare(secret, passphrase);
  secret.fill(0);
  return { publicKey: toBase64Url(pair.publicKey), wrapped };
}

/** Seals a share to a representative's public key (RFC 9180); base 64 for URLs. */
export const sealShareTo = (publicKey: string, share: Uint8Array): string =>
  toBase64Url(hpkeSeal(fromBase64Url(publicKey)!, INFO, NO_AAD, share));

/** @throws DomainError `wrong-passphrase`, `share-damaged` */
export async function openShare(
  wrapped: string,
  passphrase: string,
  sealedShare: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const secret = await unwrapShare(wrapped, passphrase);
  try {
    const sealed = Buffer.from(sealedShare, 'base64url');
    return hpkeOpen(readX25519Private(secret), INFO, NO_AAD, sealed);
  } catch (cause) {
    throw refuse('share-damaged', {}, { cause });
  } finally {
    secret.fill(0);
  }
}
