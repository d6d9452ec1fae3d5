import {
  CredentialError,
  NO_PRESS,
  pressDigest,
  sealToIntake,
  type SubmissionEnvelope,
  toBase64Url,
  type Token,
  veilPress,
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

/** What the intake said, and which press stands where it was another. */
type Told = Sent & { readonly standing?: string };

/** One press of a button: its content, and what stands for it alone. */
interface Press {
  readonly action: Action;
  readonly answers: Response;
  readonly content: string;
  /** Base 64 for URLs; the same however often the press is sent. */
  readonly nonce: string;
}

/** Another device with the same ballot may be faster, but not for ever. */
const MOST_TRIES = 4;

/**
 * Sends responses with one ballot. Sending the same content again is the same press, whose answer is
 * the same receipt; other content is a press of its own. A replacement or withdrawal names the press
 * that it takes the place of: the intake says which one stands where this browser does not know.
 */
export class Submission {
  private press: Press | undefined;
  private sealed: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined;
  private standing = NO_PRESS;

  /** @param base address of the process that takes answers; empty for this origin */
  constructor(
    private readonly base: string,
    private readonly survey: CheckedSurvey,
    private readonly token: Token,
  ) {}

  async send(action: Action, answers: Response): Promise<Sent> {
    const press = this.pressOf(action, answers);
    for (let tries = 1; ; tries += 1) {
      const { standing, ...sent } = await this.sendOnce(press);
      if (sent.kind === 'counted' || sent.kind === 'withdrawn') {
        this.standing = await pressDigest(this.survey.id, press.nonce, action);
      }
      if (standing === undefined) return sent;
      this.standing = standing;
      if (action === 'submit' || tries === MOST_TRIES) return sent;
    }
  }

  private pressOf(action: Action, answers: Response): Press {
    const content = JSON.stringify([action, answers]);
    if (this.press?.content !== content) {
      const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
      this.press = { action, answers, content, nonce };
    }
    return this.press;
  }

  private async sendOnce(press: Press): Promise<Told> {
    const sealed = await this.seal(press);
    if (!sealed) return { kind: 'too-large' };
    const called = await readJson(
      await callPrivately(`${this.base}/api/submit`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: sealed,
      }),
    );
    if (called.kind === 'no-answer') return { kind: 'not-sent' };
    if (!called.ok) return this.refusal(called.body, press);
    if (press.action === 'withdraw') return { kind: 'withdrawn' };
    const receipt = textOf(called.body, 'receipt');
    return receipt === undefined ? { kind: 'not-sent' } : { kind: 'counted', receipt };
  }

  private async refusal(body: unknown, { nonce }: Press): Promise<Told> {
    const code = textOf(body, 'code');
    if (code === 'too-many') return { kind: code };
    if (code !== 'already-counted') return { kind: 'not-accepted' };
    const veiled = textOf(body, 'standing');
    if (!veiled) return { kind: code };
    return { kind: code, standing: await veilPress(veiled, this.survey.id, nonce) };
  }

  /** The same bytes for the same press, until another one is known to stand. */
  private async seal({ action, answers, nonce }: Press) {
    const name = `${nonce} ${this.standing}`;
    if (this.sealed?.name === name) return this.sealed.bytes;
    const { id, definition } = this.survey;
    try {
      const bytes = await sealToIntake(definition.keys?.intake ?? '', id, {
        survey: id,
        input: toBase64Url(this.token.input),
        signature: toBase64Url(this.token.signature),
        nonce,
        action,
        after: this.standing,
        answers,
      });
      this.sealed = { name, bytes };
      return bytes;
    } catch (error) {
      if (error instanceof CredentialError && error.code === 'response-too-large') return undefined;
      throw error;
    }
  }
}
