import {
  CredentialError,
  sealToIntake,
  type SubmissionEnvelope,
  toBase64Url,
  type Token,
} from '../../credentials/browser.js';
import type { Response } from '../../questionnaire/browser.js';
import { callPrivately, readJson, textOf } from '../call-privately.js';
import type { CheckedSurvey } from '../survey/load-survey.js';

export type Action = SubmissionEnvelope['action'];

export type Sent =
  | { readonly kind: 'counted'; readonly receipt: string }
  | { readonly kind: 'withdrawn' | 'already-counted' | 'not-accepted' | 'too-large' }
  /** Nobody knows whether it arrived: it may be sent again. */
  | { readonly kind: 'not-sent' }
  /** The server took none from this connection just now: it may be sent again in a minute. */
  | { readonly kind: 'too-many' };

/**
 * Sends responses with one ballot. Sending the same content again sends the same bytes with the
 * same nonce, whose answer is the same receipt; other content is a submission of its own.
 */
export class Submission {
  private last: { readonly content: string; readonly sealed: Uint8Array<ArrayBuffer> } | undefined;

  /** @param base address of the process that takes answers; empty for this origin */
  constructor(
    private readonly base: string,
    private readonly survey: CheckedSurvey,
    private readonly token: Token,
  ) {}

  async send(action: Action, answers: Response): Promise<Sent> {
    const sealed = await this.seal(action, answers);
    if (!sealed) return { kind: 'too-large' };
    const called = await readJson(
      await callPrivately(`${this.base}/api/submit`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: sealed,
      }),
    );
    if (called.kind === 'no-answer') return { kind: 'not-sent' };
    if (!called.ok) {
      const code = textOf(called.body, 'code');
      return { kind: code === 'already-counted' || code === 'too-many' ? code : 'not-accepted' };
    }
    if (action === 'withdraw') return { kind: 'withdrawn' };
    const receipt = textOf(called.body, 'receipt');
    return receipt === undefined ? { kind: 'not-sent' } : { kind: 'counted', receipt };
  }

  private async seal(action: Action, answers: Response) {
    const content = JSON.stringify([action, answers]);
    if (this.last?.content === content) return this.last.sealed;
    const { id, definition } = this.survey;
    try {
      const sealed = await sealToIntake(definition.keys?.intake ?? '', id, {
        survey: id,
        input: toBase64Url(this.token.input),
        signature: toBase64Url(this.token.signature),
        nonce: toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
        action,
        answers,
      });
      this.last = { content, sealed };
      return sealed;
    } catch (error) {
      if (error instanceof CredentialError && error.code === 'response-too-large') return undefined;
      throw error;
    }
  }
}
