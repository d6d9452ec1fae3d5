import type { Bytes } from './bytes.js';
import { invitationPreimage, leafPreimage, serialPreimage } from './preimages.js';

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** What the eligibility database keeps of an invitation: 32 bytes. */
export const invitationHash = (survey: string, secret: Uint8Array): Promise<Bytes> =>
  sha256(invitationPreimage(survey, secret));

/** The nullifier under which a response is stored: 32 bytes. */
export const serialOf = (survey: string, input: Uint8Array): Promise<Bytes> =>
  sha256(serialPreimage(survey, input));

/** The receipt: 32 bytes that the bulletin lists. */
export const leafOf = (serial: Uint8Array, sealedDigest?: Uint8Array): Promise<Bytes> =>
  sha256(leafPreimage(serial, sealedDigest));
