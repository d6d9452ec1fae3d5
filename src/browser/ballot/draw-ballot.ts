import {
  type BlindedRequest,
  CredentialError,
  deriveBlinding,
  fromBase64Url,
  toBase64Url,
  type Token,
} from '../../credentials/browser.js';
import { postJson, textOf } from '../call-privately.js';
import type { CheckedSurvey } from '../survey/load-survey.js';

export type DrawnBallot =
  | { readonly kind: 'drawn'; readonly token: Token }
  /** The server gives no ballot for this invitation, or gave something that is not one. */
  | { readonly kind: 'refused' | 'bad-signature' }
  /** To be asked again: nobody knows whether it arrived, or it was one too many of a minute. */
  | { readonly kind: 'no-answer' | 'too-many' };

interface Prepared {
  readonly survey: CheckedSurvey;
  readonly ballotCode: Uint8Array;
  readonly request: Promise<BlindedRequest>;
}

let prepared: Prepared | undefined;

/** Makes what will be asked for with this code, so that a slow phone need not begin when the button is pressed. */
export function prepareBallot(survey: CheckedSurvey, ballotCode: Uint8Array): void {
  const [issuer] = survey.definition.keys?.issuers ?? [];
  if (!issuer) return;
  const request = deriveBlinding(ballotCode, survey.id, issuer.spki);
  // Whoever presses hears of it.
  request.catch(() => undefined);
  prepared = { survey, ballotCode, request };
}

function requestFor(survey: CheckedSurvey, ballotCode: Uint8Array, spki: string) {
  const found = prepared;
  prepared = undefined;
  const isIt = found?.survey === survey && String(found.ballotCode) === String(ballotCode);
  return isIt ? found.request : deriveBlinding(ballotCode, survey.id, spki);
}

/**
 * Asks for the blind signature that makes a token of a ballot code. The same code and invitation
 * always make the same request, so asking again after a lost answer is harmless (protocol.md 5.2).
 *
 * @param base address of the process that knows the invitations; empty for this origin
 * @param invitation 10 bytes
 * @param ballotCode 16 bytes
 */
export async function drawBallot(
  base: string,
  survey: CheckedSurvey,
  invitation: Uint8Array,
  ballotCode: Uint8Array,
): Promise<DrawnBallot> {
  const [issuer] = survey.definition.keys?.issuers ?? [];
  if (!issuer) return { kind: 'refused' };
  const request = await requestFor(survey, ballotCode, issuer.spki);
  const called = await postJson(`${base}/api/draw`, {
    survey: survey.id,
    invitation: toBase64Url(invitation),
    blinded: toBase64Url(request.blinded),
  });
  if (called.kind === 'no-answer') return called;
  const code = textOf(called.body, 'code');
  if (code === 'not-drawn') return { kind: 'refused' };
  if (code === 'too-many') return { kind: code };
  const signature = fromBase64Url(textOf(called.body, 'signature') ?? '');
  if (!called.ok || !signature) return { kind: 'no-answer' };
  try {
    return { kind: 'drawn', token: await request.finalize(signature) };
  } catch (error) {
    if (error instanceof CredentialError) return { kind: 'bad-signature' };
    throw error;
  }
}
