import {
  NO_PRESS,
  pressDigest,
  toBase64Url,
  type Token,
  veilPress,
} from '../../credentials/browser.js';
import { isOpenedOnTable, type Response } from '../../questionnaire/browser.js';
import { callPrivately, readJson, textOf } from '../call-privately.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import { envelopeOf } from './envelope-of.js';
import type { Action, Press, Sealing } from './press.js';
import { rowOf } from './row-of.js';

export type Sent =
  | { readonly kind: 'counted'; readonly receipt: string }
  | { readonly kind: 'withdrawn' | 'already-counted' | 'not-accepted' | 'too-large' }
  /** Nobody knows whether it arrived: it may be sent again. */
  | { readonly kind: 'not-sent' }
  /** The server says that it is stored, and does not sign that: it may be sent again. */
  | { readonly kind: 'not-signed' }
  /** The server took none from this connection just now: it may be sent again in a minute. */
  | { readonly kind: 'too-many' };

/** What the intake said, and which press stands where it was another. */
type Told = Sent & { readonly standing?: string };

/** Another device with the same ballot may be faster, but not for ever. */
const MOST_TRIES = 4;

/**
 * Sends responses with one ballot. Sending the same content again is the same press, whose answer is
 * the same receipt; other content is a press of its own. A replacement or withdrawal names the press
 * that it takes the place of: the intake says which one stands where this browser does not know.
 */
export class Submission {
  private readonly sealing: Sealing;
  private standing = NO_PRESS;

  /**
   * @param base address of the process that takes answers; empty for this origin
   * @param press the last one, if it may have been sent and its answer was not seen
   * @param made is told of each new press; it is sent once that is kept
   */
  constructor(
    private readonly base: string,
    private readonly survey: CheckedSurvey,
    token: Token,
    private press: Press | undefined,
    private readonly made: (press: Pick<Press, 'content' | 'nonce'>) => Promise<void>,
  ) {
    const { definition } = survey;
    this.sealing = isOpenedOnTable(definition)
      ? rowOf(survey, definition.holders, token)
      : envelopeOf(survey, token);
  }

  get testFile(): string | undefined {
    return this.sealing.testFile?.();
  }

  async send(action: Action, answers: Response): Promise<Sent> {
    const press = await this.pressOf(action, answers);
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

  private async pressOf(action: Action, answers: Response): Promise<Press> {
    const content = JSON.stringify([action, answers]);
    if (this.press?.content === content) return this.press;
    const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
    const press = { action, answers, content, nonce };
    this.press = press;
    await this.made({ content, nonce });
    return press;
  }

  private async sendOnce(press: Press): Promise<Told> {
    const sealed = await this.sealing.seal(press, this.standing);
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
    if (receipt === undefined) return { kind: 'not-sent' };
    const signature = textOf(called.body, 'signature') ?? '';
    const checked = await this.sealing.checkReceipt(receipt, signature);
    return checked === undefined ? { kind: 'not-signed' } : { kind: 'counted', receipt: checked };
  }

  private async refusal(body: unknown, { nonce }: Press): Promise<Told> {
    const code = textOf(body, 'code');
    if (code === 'too-many') return { kind: code };
    if (code !== 'already-counted') return { kind: 'not-accepted' };
    const veiled = textOf(body, 'standing');
    if (!veiled) return { kind: code };
    return { kind: code, standing: await veilPress(veiled, this.survey.id, nonce) };
  }
}
