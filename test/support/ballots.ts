import { randomBytes } from 'node:crypto';
import {
  deriveBlinding,
  rawSign,
  sealToIntake,
  type SubmissionEnvelope,
  toBase64Url,
  type Token,
} from '../../src/credentials/index.js';
import type { SurveyKeys } from '../../src/questionnaire/index.js';
import type { TestSurvey } from './open-survey.js';

/** A signed ballot, drawn without the desk. */
export async function drawTestBallot({
  id,
  keys,
  issuer,
}: Pick<TestSurvey, 'id' | 'issuer'> & { readonly keys: SurveyKeys }): Promise<Token> {
  const request = await deriveBlinding(randomBytes(16), id, keys.issuers![0]!.spki);
  return request.finalize(rawSign(issuer, request.blinded));
}

/** What names one press of the button. */
export const nonceOfPress = (): string => toBase64Url(randomBytes(16));

/** A submission as a browser encrypts it; with a nonce of its own unless told. */
export function sealEnvelope(
  { id, keys }: Pick<TestSurvey, 'id' | 'keys'>,
  token: Token | undefined,
  more: Partial<SubmissionEnvelope> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return sealToIntake(keys.intake, id, {
    survey: id,
    ...(token ? { input: toBase64Url(token.input), signature: toBase64Url(token.signature) } : {}),
    nonce: nonceOfPress(),
    action: 'submit',
    answers: { often: 'always' },
    ...more,
  });
}

/** Sends bytes to where browsers send theirs. */
export const submit = (base: string, body: Uint8Array<ArrayBuffer>): Promise<globalThis.Response> =>
  fetch(`${base}/api/submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
