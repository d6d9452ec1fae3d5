import { toBase64Url, toHex } from './bytes.js';
import { sha256 } from './hashes.js';
import { generateX25519, rawPrivate, readX25519Private } from './x25519.js';

/** The key to which responses are sealed. The private half is never stored whole. */
export interface CouncilKey {
  /** X25519, 32 bytes, base 64 for URLs. */
  readonly publicKey: string;
  /** 32 bytes, for the caller to split and then overwrite. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
  /** `sha256:<hex>` of the private half: published, so that a wrong one is noticed. */
  readonly commitment: string;
}

export function generateCouncilKey(): CouncilKey {
  const pair = generateX25519();
  const privateKey = rawPrivate(pair.privateKey);
  return { publicKey: toBase64Url(pair.publicKey), privateKey, commitment: commitTo(privateKey) };
}

/** The public half that belongs to a private one, base 64 for URLs. */
export const publicHalfOf = (privateKey: Uint8Array): string =>
  toBase64Url(readX25519Private(privateKey).publicKey);

/** The private half is uniformly random, so that its hash gives nothing away. */
export const commitTo = (privateKey: Uint8Array): string => `sha256:${toHex(sha256(privateKey))}`;
