import type { SubmissionEnvelope } from '../../credentials/browser.js';
import type { Response } from '../../questionnaire/browser.js';
import { textOf } from '../call-privately.js';

export type Action = SubmissionEnvelope['action'];

/** One press of a button: its content, and what stands for it alone. */
export interface Press {
  readonly action: Action;
  readonly answers: Response;
  readonly content: string;
  /** Base 64 for URLs; the same however often the press is sent. */
  readonly nonce: string;
}

/** How the presses of one survey are sealed with one ballot. */
export interface Sealing {
  /**
   * What is posted; nothing where the answers are too long.
   *
   * @param after the press that it takes the place of
   */
  seal(press: Press, after: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The receipt as it is to be kept; nothing where it is not what the definition promises. */
  checkReceipt(receipt: string, signature: string): Promise<string | undefined>;
  /** What a holder keeps of a test ballot, to compare it after the opening. */
  testFile?(): string | undefined;
}

/** @param kept what was read of a press that was made before this page was loaded anew */
export function readPress(kept: unknown): Press | undefined {
  const [content, nonce] = [textOf(kept, 'content'), textOf(kept, 'nonce')];
  if (content === undefined || nonce === undefined) return undefined;
  const [action, answers] = JSON.parse(content) as [Action, Response];
  return { action, answers, content, nonce };
}
