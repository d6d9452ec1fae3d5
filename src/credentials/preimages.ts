import { type Bytes, concat, fromHex, utf8 } from './bytes.js';

/**
 * What is hashed, one label each, so that no hash of one kind is ever one of another. A survey is
 * written as its 32 hex digits. The browser and Node.js share these and differ only in who hashes.
 */
export const invitationPreimage = (survey: string, secret: Uint8Array): Bytes =>
  concat(utf8('invite/v1'), utf8(survey), secret);

export const serialPreimage = (survey: string, input: Uint8Array): Bytes =>
  concat(utf8('serial/v1'), utf8(survey), input);

/**
 * A leaf of the bulletin's tree: RFC 9162 section 2.1.1 hashes 0x00 and the entry. Where answers are
 * sealed on the phone the entry is the ballot alone, so that a receipt shows nothing of what was sealed.
 */
export const leafPreimage = (serial: Uint8Array, sealedDigest: Uint8Array = NOTHING): Bytes =>
  concat(Uint8Array.of(0), serial, sealedDigest);

/** What signs a receipt: the leaf, for this definition only. */
export const receiptPreimage = (definitionHash: string, leaf: Uint8Array): Bytes =>
  concat(utf8('cahier/receipt/1'), fromHex(definitionHash.replace('sha256:', ''), 32)!, leaf);

/** One press of a respondent's button; the nonce is one that the browser drew for it. */
export const pressPreimage = (survey: string, nonce: string, action: string): Bytes =>
  lines('press/v1', survey, nonce, action);

/** What hides a press from all who do not know the nonce of another. */
export const veilPreimage = (survey: string, nonce: string): Bytes =>
  lines('veil/v1', survey, nonce);

const lines = (...parts: readonly string[]): Bytes =>
  utf8(parts.map((part) => `${part}\n`).join(''));

const NOTHING = new Uint8Array(0);
