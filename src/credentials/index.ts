/**
 * PURE. Invitations, blind tokens, sealing, shares of the council's key, receipts, the bulletin.
 * Never sees a name or an address; stores nothing and sends nothing. Chance is the platform's own,
 * and only for keys, salts and sealing.
 */
export { newBallotCode } from './ballot-code.js';
export {
  type Apart,
  buildBulletin,
  type Bulletin,
  type BulletinDays,
  type CountedRow,
  sealedRootOf,
} from './bulletin.js';
export {
  cancelledBulletin,
  isCancelled,
  type CancelledCheck,
  verifyCancelled,
} from './cancelled-bulletin.js';
export {
  type Bytes,
  fromBase64,
  fromBase64Url,
  fromHex,
  toBase64,
  toBase64Url,
  toHex,
} from './bytes.js';
export { type CouncilKey, commitTo, generateCouncilKey, publicHalfOf } from './council-key.js';
export { councilOpener, openSealed, sealedSize, sealToCouncil } from './council-sealing.js';
export { type BlindedRequest, deriveBlinding, type Token } from './derive-blinding.js';
export { invitationHash, leafOf, pressDigest, serialOf, sha256, veilPress } from './hashes.js';
export { generateIntakeKey, type IntakeKey } from './intake-key.js';
export {
  invitationFragment,
  newInvitationSecret,
  parseInvitation,
  parseInvitationSecret,
} from './invitation.js';
export {
  type BlindSigner,
  generateIssuerKey,
  isBlindedMessage,
  type IssuerKey,
  issuerSigner,
  rawSign,
} from './issuer-key.js';
export { merkleRoot } from './merkle-root.js';
export { type EnvelopeOpener, intakeOpener, surveyOfEnvelope } from './open-at-intake.js';
export { parseReceipt } from './receipt.js';
export { generateReceiptKey, type ReceiptSigner, receiptSigner } from './receipt-key.js';
export { LARGEST_ROW_CONTENT, rowContentSize } from './row-content-size.js';
export {
  readRowSubmission,
  ROW_STARTS_AT,
  type RowSubmission,
  surveyOfRowSubmission,
} from './row-submission.js';
export { newRepresentativeKey, openShare, sealShareTo } from './representative-key.js';
export { sealToIntake } from './seal-to-intake.js';
export { combineShares, splitKey } from './shares.js';
export { ENVELOPE_SIZES, type SubmissionEnvelope } from './submission-envelope.js';
export { BULLETIN_SENTENCE_CODES, type BulletinSentence } from './bulletin-sentence.js';
export type { BulletinCheck, BulletinFinding } from './check-bulletin.js';
export { compareDefinition } from './compare-definition.js';
export { verifyBulletin } from './verify-bulletin.js';
export { type SignedInput, tokenVerifier, verifyToken } from './verify-token.js';
export { unwrapShare, wrapShare } from './wrap-share.js';
