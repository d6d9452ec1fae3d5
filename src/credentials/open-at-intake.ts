import { type DomainError } from '../common/index.js';
import { fromBase64Url, toHex } from './bytes.js';
import { readSubmission } from './read-submission.js';
import { intakeSuite } from './intake-suite.js';
import {
  ENCAPSULATED_BYTES,
  ENVELOPE_SIZES,
  envelopeHeader,
  HEADER_BYTES,
  intakeInfo,
  type SubmissionEnvelope,
} from './submission-envelope.js';
import { refuse } from './refusals.js';

/** The survey that an envelope names in clear (32 hex digits); nothing when it is no envelope. */
export function surveyOfEnvelope(bytes: Uint8Array): string | undefined {
  if (!ENVELOPE_SIZES.some((size) => size === bytes.length)) return undefined;
  const survey = toHex(bytes.subarray(1, HEADER_BYTES));
  return envelopeHeader(survey)[0] === bytes[0] ? survey : undefined;
}

/** Opens what `sealToIntake` sealed. */
export type EnvelopeOpener = (bytes: Uint8Array) => Promise<SubmissionEnvelope>;

/**
 * The opener of one survey's envelopes. Keep it: reading the key takes as long as opening.
 *
 * The opener rejects with DomainError `bad-envelope` for anything that was not sealed to this key
 * for this survey, was changed on the way, or does not hold a submission of this survey.
 *
 * @param privateKey from `generateIntakeKey`
 */
export async function intakeOpener(privateKey: string, survey: string): Promise<EnvelopeOpener> {
  const suite = intakeSuite();
  const recipientKey = await suite.kem.deserializePrivateKey(fromBase64Url(privateKey)!);
  const [aad, info] = [envelopeHeader(survey), intakeInfo(survey)];
  return async (bytes) => {
    if (surveyOfEnvelope(bytes) !== survey) throw badEnvelope();
    const whole = Uint8Array.from(bytes);
    const enc = whole.slice(HEADER_BYTES, HEADER_BYTES + ENCAPSULATED_BYTES);
    const sealed = whole.slice(HEADER_BYTES + ENCAPSULATED_BYTES);
    const block = await suite
      .open({ recipientKey, enc, info }, sealed, aad)
      .catch(() => Promise.reject(badEnvelope()));
    const submission = readSubmission(withoutPadding(new Uint8Array(block)), survey);
    if (!submission) throw badEnvelope();
    return submission;
  };
}

/** One envelope; see `intakeOpener`. */
export const openAtIntake = async (
  privateKey: string,
  survey: string,
  bytes: Uint8Array,
): Promise<SubmissionEnvelope> => (await intakeOpener(privateKey, survey))(bytes);

function withoutPadding(block: Uint8Array): Uint8Array {
  const length = new DataView(block.buffer).getUint32(0);
  if (length > block.length - 4 || block.subarray(4 + length).some((byte) => byte !== 0)) {
    throw badEnvelope();
  }
  return block.subarray(4, 4 + length);
}

const badEnvelope = (): DomainError => refuse('bad-envelope');
