import { type Bytes, fromBase64, fromBase64Url, toBytes, toInteger } from './bytes.js';
import { CredentialError } from './credential-error.js';
import { encodePss } from './emsa-pss.js';
import { inverseMod, powerMod } from './modular.js';

/** RSA public key as numbers, and as the browser verifies with it. */
export interface BlindRsaKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Bytes of the modulus. */
  readonly length: number;
  readonly verifier: InstanceType<typeof CryptoKey>;
}

/**
 * Reads a public key (SPKI DER in base 64).
 *
 * @throws CredentialError `bad-key` when it is not an RSA public key
 */
export async function readBlindRsaKey(spki: string): Promise<BlindRsaKey> {
  const der = fromBase64(spki);
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const verifier =
    der && (await crypto.subtle.importKey('spki', der, algorithm, true, ['verify']).catch(none));
  if (!verifier) throw new CredentialError('bad-key', 'This is not an RSA public key.');
  const { n, e } = await crypto.subtle.exportKey('jwk', verifier);
  const modulus = toInteger(fromBase64Url(n!)!);
  const length = Math.ceil(modulus.toString(2).length / 8);
  return { modulus, exponent: toInteger(fromBase64Url(e!)!), length, verifier };
}

const none = (): undefined => undefined;

/**
 * RFC 9474 4.2 Blind, with the salt and the blinding number chosen by the caller (4.2 draws them).
 *
 * @returns the blinded message and the inverse of `r`, or nothing when `r` has no inverse
 */
export async function blind(
  key: BlindRsaKey,
  message: Bytes,
  { salt, r }: { readonly salt: Uint8Array; readonly r: bigint },
): Promise<{ readonly blinded: Bytes; readonly inverse: bigint } | undefined> {
  const { modulus, exponent, length } = key;
  const bits = modulus.toString(2).length;
  const encoded = toInteger(await encodePss(message, salt, bits - 1));
  const inverse = inverseMod(r, modulus);
  if (inverse === undefined) return undefined;
  const blinded = (encoded * powerMod(r, exponent, modulus)) % modulus;
  return { blinded: toBytes(blinded, length), inverse };
}

/**
 * RFC 9474 4.4 Finalize: takes the blinding off and verifies the signature (RFC 8017 8.1.2).
 *
 * @throws CredentialError `bad-signature` when the signer did not sign what was sent
 */
export async function finalize(
  key: BlindRsaKey,
  message: Bytes,
  blindSignature: Uint8Array,
  { inverse, saltLength }: { readonly inverse: bigint; readonly saltLength: number },
): Promise<Bytes> {
  const { modulus, length, verifier } = key;
  const refuse = () =>
    new CredentialError('bad-signature', 'The server did not sign what was sent to it.');
  if (blindSignature.length !== length || toInteger(blindSignature) >= modulus) throw refuse();
  const signature = toBytes((toInteger(blindSignature) * inverse) % modulus, length);
  const algorithm = { name: 'RSA-PSS', saltLength };
  if (!(await crypto.subtle.verify(algorithm, verifier, signature, message))) throw refuse();
  return signature;
}
