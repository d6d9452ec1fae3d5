/**
 * PURE. A distrustful employer's statistician: what can be learned from published figures alone?
 * Reads releases and their questionnaire, never a response, and shares nothing with the room that
 * chose what to withhold. What it calls safe it has shown by whole tables of people that fit every
 * published number; what it calls a leak it has derived from published numbers in exact
 * arithmetic; anything else is unproven, which is not safe (D12).
 */
export {
  auditRelease,
  type AuditReleaseOptions,
  type ReleaseAudit,
  type Verdict,
} from './audit-release.js';
export type { Derivation, DerivationTerm } from './findings/derivation.js';
export type { Leak, Proof, Rule } from './findings/findings.js';
export {
  type Sentence,
  SENTENCE_CODES,
  type SentenceCode,
  type SentenceValue,
} from './findings/sentence.js';
export { isPattern, readPattern, type StatedPattern } from './reading/read-pattern.js';
