import { type Bytes, concat, fromBase64Url, utf8 } from './bytes.js';
import { CredentialError } from './credential-error.js';
import { readRecipient, sealHpke } from './seal-hpke.js';
import {
  ENCAPSULATED_BYTES,
  ENVELOPE_SIZES,
  envelopeHeader,
  HEADER_BYTES,
  intakeInfo,
  type SubmissionEnvelope,
  TAG_BYTES,
} from './submission-envelope.js';

/**
 * Encrypts a submission to the intake of its survey, so that nobody between the browser and the
 * intake reads it, not even a company's proxy that opens TLS (protocol.md, decision 7).
 *
 * @param intakeKey uncompressed P-256 point, base 64 for URLs
 * @returns 4096, 16384 or 65536 bytes
 * @throws CredentialError `bad-key`, or `response-too-large` when the answers exceed 64 kB
 */
export async function sealToIntake(
  intakeKey: string,
  survey: string,
  envelope: SubmissionEnvelope,
): Promise<Bytes> {
  const recipient = await readRecipient(fromBase64Url(intakeKey) ?? new Uint8Array(0));
  if (!recipient) throw new CredentialError('bad-key', 'This is not a P-256 key.');
  const aad = envelopeHeader(survey);
  const bound = { info: intakeInfo(survey), aad };
  const { enc, sealed } = await sealHpke(recipient, bound, padded(utf8(JSON.stringify(envelope))));
  return concat(aad, enc, sealed);
}

/** The length in four bytes, the content, zeros. */
function padded(content: Bytes): Bytes {
  const overhead = HEADER_BYTES + ENCAPSULATED_BYTES + TAG_BYTES;
  const size = ENVELOPE_SIZES.find((whole) => content.length + 4 <= whole - overhead);
  if (!size) throw new CredentialError('response-too-large', 'The answers exceed 64 kB.');
  const block = new Uint8Array(size - overhead);
  new DataView(block.buffer).setUint32(0, content.length);
  block.set(content, 4);
  return block;
}
