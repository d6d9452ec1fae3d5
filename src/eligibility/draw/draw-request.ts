import { fromBase64Url } from '../../credentials/index.js';

const SURVEY = /^[0-9a-f]{32}$/;
const SECRET_BYTES = 10;
const BLINDED_BYTES = 384;

/** Who asks: the survey, and the secret that only the invited person holds. */
export interface InvitationProof {
  readonly survey: string;
  readonly secret: Uint8Array;
}

export interface DrawRequest extends InvitationProof {
  readonly blinded: Uint8Array;
}

/** `{ survey, invitation }`: 32 hex digits, 10 bytes base64url. Nothing when it is not that. */
export function readProof(body: unknown): InvitationProof | undefined {
  const { survey, invitation } = asObject(body);
  const secret = bytesOf(invitation, SECRET_BYTES);
  if (typeof survey !== 'string' || !SURVEY.test(survey) || !secret) return undefined;
  return { survey, secret };
}

/** `{ survey, invitation, blinded }`, the last 384 bytes base64url. Nothing when it is not that. */
export function readDrawRequest(body: unknown): DrawRequest | undefined {
  const proof = readProof(body);
  const blinded = bytesOf(asObject(body)['blinded'], BLINDED_BYTES);
  return proof && blinded ? { ...proof, blinded } : undefined;
}

function bytesOf(value: unknown, length: number): Uint8Array | undefined {
  // Longer than any text of so many bytes: not worth decoding.
  if (typeof value !== 'string' || value.length > 2 * length) return undefined;
  const bytes = fromBase64Url(value);
  return bytes?.length === length ? bytes : undefined;
}

const asObject = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
