import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { concat } from './bytes.js';
import {
  invitationPreimage,
  leafPreimage,
  pressPreimage,
  serialPreimage,
  veilPreimage,
} from './preimages.js';
import { pressOf, veiledBy } from './press.js';

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

/**
 * Stands for one press of a respondent's button: the same on every retry, another on the next
 * press. 32 hex digits.
 *
 * @param nonce that the browser drew for the press; known to it and to the intake alone
 */
export const pressDigest = (survey: string, nonce: string, action: string): string =>
  pressOf(sha256(pressPreimage(survey, nonce, action)));

/**
 * Hides a press in the answer to another one, and shows it again: only who knows that one's nonce
 * can read it. So two visits with one ballot have nothing in common for whoever reads the answers.
 */
export const veilPress = (press: string, survey: string, nonce: string): string =>
  veiledBy(sha256(veilPreimage(survey, nonce)), press);
