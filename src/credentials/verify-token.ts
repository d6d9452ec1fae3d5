import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';

const SALT_BYTES = 48;

/** A token, wherever it comes from. */
export interface SignedInput {
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether a token is signed under the key (RFC 8017 8.1.2: SHA-384, 48 bytes of salt). */
export function verifyToken(spki: string, token: SignedInput): boolean {
  const publicKey = readIssuerPublicKey(spki);
  return publicKey !== undefined && verifyTokenWith(publicKey, token);
}

/** The same for many tokens, under any of the keys of a survey: reading a key takes as long as a check. */
export function tokenVerifier(spkis: readonly string[]): (token: SignedInput) => boolean {
  const keys = spkis.map(readIssuerPublicKey).filter((key) => key !== undefined);
  return (token) => keys.some((key) => verifyTokenWith(key, token));
}

/** The same for many tokens under one key. */
export function verifyTokenWith(key: KeyObject, { input, signature }: SignedInput): boolean {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', input, { key, padding, saltLength: SALT_BYTES }, signature);
}

/** Reads a public key (SPKI DER in base 64); nothing when it is not RSA-3072, exponent 65537. */
export function readIssuerPublicKey(spki: string): KeyObject | undefined {
  try {
    const der = Buffer.from(spki, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const { modulusLength, publicExponent } = key.asymmetricKeyDetails ?? {};
    const fits = modulusLength === 3072 && publicExponent === 65537n;
    return key.asymmetricKeyType === 'rsa' && fits ? key : undefined;
  } catch {
    return undefined;
  }
}
