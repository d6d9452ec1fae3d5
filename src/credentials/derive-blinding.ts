import { blind, type BlindRsaKey, finalize, readBlindRsaKey } from './blind-rsa.js';
import { type Bytes, concat, fromBase64, toInteger, utf8 } from './bytes.js';
import { CredentialError } from './credential-error.js';

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474 section 5) under RSA-3072 with exponent 65537. */
const MODULUS_BITS = 3072;
const EXPONENT = 65537n;
const SALT_BYTES = 48;
const PREFIX_BYTES = 32;
const MESSAGE_BYTES = 32;

/** What shows that an invited person may answer, and not which one. */
export interface Token {
  /** 64 bytes: the random prefix of RFC 9474 4.1 and the message. */
  readonly input: Uint8Array<ArrayBuffer>;
  /** 384 bytes. */
  readonly signature: Uint8Array<ArrayBuffer>;
}

export interface BlindedRequest {
  readonly input: Uint8Array<ArrayBuffer>;
  /** 384 bytes, for the server to sign; it learns nothing of `input`. */
  readonly blinded: Uint8Array<ArrayBuffer>;
  /**
   * Takes the blinding off what the server signed.
   *
   * @throws CredentialError `bad-signature` when the server signed something else or otherwise
   */
  finalize(blindSignature: Uint8Array): Promise<Token>;
}

/**
 * The request for a token, derived from the 16 bytes of a ballot code: the same code always makes
 * the same request, so that asking again is harmless (protocol.md 5.2).
 *
 * Every value is HKDF-SHA256 (RFC 5869) of the code, without a salt, with the info
 * `label ‖ survey (32 hex digits) ‖ SHA-256(key)`:
 * `ballot/v1/prefix` 32 bytes, `ballot/v1/message` 32, `ballot/v1/salt` 48, and the blinding number
 * `ballot/v1/blind/0` 384, then `/1`, `/2`, … until one is below the modulus and has an inverse.
 *
 * @param survey 32 hex digits
 * @param spki the survey's RSA-3072 key, SPKI DER in base 64
 * @throws CredentialError `bad-key` when the key is not RSA-3072 with exponent 65537
 */
export async function deriveBlinding(
  seed: Uint8Array,
  survey: string,
  spki: string,
): Promise<BlindedRequest> {
  const key = await readIssuerKey(spki);
  const derive = await deriver(seed, survey, spki);
  const prefix = await derive('prefix', PREFIX_BYTES);
  const input = concat(prefix, await derive('message', MESSAGE_BYTES));
  const salt = await derive('salt', SALT_BYTES);
  for (let attempt = 0; ; attempt += 1) {
    const r = toInteger(await derive(`blind/${attempt}`, key.length));
    const made = r < key.modulus ? await blind(key, input, { salt, r }) : undefined;
    if (!made) continue;
    const { blinded, inverse } = made;
    return {
      input,
      blinded,
      async finalize(blindSignature) {
        const unblinding = { inverse, saltLength: SALT_BYTES };
        return { input, signature: await finalize(key, input, blindSignature, unblinding) };
      },
    };
  }
}

async function readIssuerKey(spki: string): Promise<BlindRsaKey> {
  const key = await readBlindRsaKey(spki);
  if (key.modulus.toString(2).length === MODULUS_BITS && key.exponent === EXPONENT) return key;
  throw new CredentialError('bad-key', 'The key of a survey must be RSA-3072, exponent 65537.');
}

type Derive = (label: string, length: number) => Promise<Bytes>;

async function deriver(seed: Uint8Array, survey: string, spki: string): Promise<Derive> {
  const secret = await crypto.subtle.importKey('raw', concat(seed), 'HKDF', false, ['deriveBits']);
  const keyDigest = await crypto.subtle.digest('SHA-256', fromBase64(spki)!);
  return async (label, length) => {
    const info = concat(utf8(`ballot/v1/${label}`), utf8(survey), new Uint8Array(keyDigest));
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
    return new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, length * 8));
  };
}
