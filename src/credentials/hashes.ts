import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { concat } from './bytes.js';
import { invitationPreimage, leafPreimage, serialPreimage } from './preimages.js';

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  hashOf(concat(...parts));

/** What the eligibility database keeps of an invitation: 32 bytes. */
export const invitationHash = (survey: string, secret: Uint8Array): Uint8Array<ArrayBuffer> =>
  sha256(invitationPreimage(survey, secret));

/** The nullifier under which a response is stored: 32 bytes. */
export const serialOf = (survey: string, input: Uint8Array): Uint8Array<ArrayBuffer> =>
  sha256(serialPreimage(survey, input));

/** The receipt: 32 bytes that the bulletin lists. */
export const leafOf = (serial: Uint8Array, sealedDigest?: Uint8Array): Uint8Array<ArrayBuffer> =>
  sha256(leafPreimage(serial, sealedDigest));
