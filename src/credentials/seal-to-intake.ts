import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, concat, fromBase64Url, utf8 } from './bytes.js';
import { CredentialError } from './credential-error.js';
import {
  ENCAPSULATED_BYTES,
  ENVELOPE_SIZES,
  envelopeHeader,
  HEADER_BYTES,
  intakeInfo,
  type SubmissionEnvelope,
  TAG_BYTES,
} from './submission-envelope.js';

/** RFC 9180 base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, all in WebCrypto. */
export const intakeSuite = (): CipherSuite =>
  new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });

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
  const suite = intakeSuite();
  const point = fromBase64Url(intakeKey) ?? new Uint8Array(0);
  const recipientPublicKey = await suite.kem.deserializePublicKey(point).catch(() => undefined);
  if (!recipientPublicKey) throw new CredentialError('bad-key', 'This is not a P-256 key.');
  const aad = envelopeHeader(survey);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: intakeInfo(survey) });
  const sealed = await sender.seal(padded(utf8(JSON.stringify(envelope))), aad);
  return concat(aad, new Uint8Array(sender.enc), new Uint8Array(sealed));
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
