import type { Response } from '../questionnaire/index.js';
import { type Bytes, concat, fromHex, utf8 } from './bytes.js';

/** What the browser encrypts to the intake; byte strings in base 64 for URLs. */
export interface SubmissionEnvelope {
  /** 32 hex digits. */
  readonly survey: string;
  /** The token; both absent for a survey with an open link. */
  readonly input?: string;
  readonly signature?: string;
  /** 16 random bytes: sending the same submission twice counts once. */
  readonly nonce: string;
  readonly action: 'submit' | 'replace' | 'withdraw';
  /**
   * The press that this one takes the place of, as far as its browser knows (`pressDigest`). A
   * response is changed only by who names the press that stands (docs/decisions/0021).
   */
  readonly after?: string;
  /** Empty when the response is withdrawn. */
  readonly answers: Response;
}

/** Whole lengths on the wire; nothing but which of the three tells a listener about the answers. */
export const ENVELOPE_SIZES = [4096, 16384, 65536] as const;

/** A version byte and the survey (16 bytes) stand before what is encrypted. */
export const HEADER_BYTES = 17;
/** An uncompressed P-256 point, and the tag of AES-GCM. */
export const ENCAPSULATED_BYTES = 65;
export const TAG_BYTES = 16;
const VERSION = 1;

export const envelopeHeader = (survey: string): Bytes =>
  concat(Uint8Array.of(VERSION), fromHex(survey, 16) ?? new Uint8Array(16));

/** HPKE's `info`: an envelope for one survey opens as nothing else. */
export const intakeInfo = (survey: string): Bytes => concat(utf8('intake/v1'), utf8(survey));
