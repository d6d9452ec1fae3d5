/**
 * PURE, for browsers: codes, blind tokens and the envelope to the intake, with nothing but
 * WebCrypto. Makes what only the respondent may hold, and sends nothing anywhere.
 */
export { newBallotCode, parseBallotCode } from './ballot-code.js';
export { invitationHash, leafOf, pressDigest, serialOf, veilPress } from './browser-hashes.js';
export * from './bytes.js';
export { holdingOf } from './decision-signature.js';
export { controlNumbers } from './control-numbers.js';
export { CredentialError } from './credential-error.js';
export { type BlindedRequest, deriveBlinding, type Token } from './derive-blinding.js';
export * from './invitation.js';
export { NO_PRESS } from './press.js';
export { isReceiptSigned } from './browser-receipt.js';
export { rowContentSize } from './row-content-size.js';
export { writeRowSubmission } from './row-submission.js';
export { sealToIntake } from './seal-to-intake.js';
export type { SubmissionEnvelope } from './submission-envelope.js';
