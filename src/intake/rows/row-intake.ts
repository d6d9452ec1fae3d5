import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import {
  leafOf,
  pressDigest,
  readRowSubmission,
  type RowSubmission,
  serialOf,
  toBase64Url,
  toHex,
  veilPress,
} from '../../credentials/index.js';
import { type Acceptance, ResponseWriter, type RowMarks } from '../../responses/index.js';
import type { Survey } from '../../surveys/index.js';
import type { SubmitOutcome } from '../sealing/submit-outcome.js';
import { marksOfRow } from './marks-of-row.js';
import { type RowRules, RowRulesBook } from './row-rules.js';

const NOT_ACCEPTED = { kind: 'not-accepted' } as const;

/**
 * Accepts a ballot with a row that a phone has sealed to the holders: looks at the ballot, and at the form of
 * the row, and stores both. It has no key that would tell more. Whatever is wrong with it, the answer is
 * the same.
 */
@Injectable()
export class RowIntake {
  constructor(
    private readonly rules: RowRulesBook,
    private readonly writer: ResponseWriter,
  ) {}

  async accept(survey: Survey, body: Uint8Array): Promise<SubmitOutcome> {
    const rules = await this.rules.of(survey);
    const sent = rules && readRowSubmission(body, rules.size);
    if (!sent || !rules.isBallot(sent)) return NOT_ACCEPTED;
    const isWithdrawn = sent.action === 'withdraw';
    const marks = isWithdrawn ? undefined : marksOfRow(sent.row, rules.seats);
    if (!marks && !isWithdrawn) return NOT_ACCEPTED;
    const nonce = toBase64Url(sent.nonce);
    const nonceDigest = pressDigest(survey.id, nonce, sent.action);
    const acceptance = await this.store(survey.id, sent, nonceDigest, marks);
    switch (acceptance.kind) {
      case 'stored':
      case 'repeated':
        return {
          kind: 'counted',
          again: acceptance.kind === 'repeated',
          ...receiptOf(rules, sent),
        };
      case 'counted': {
        const standing = veilPress(acceptance.standing, survey.id, nonce);
        return { kind: 'already-counted', standing };
      }
      case 'copied':
      case 'closed':
        return NOT_ACCEPTED;
      case 'unavailable':
        return acceptance;
    }
  }

  forget(survey: string): void {
    this.rules.forget(survey);
  }

  private store(
    survey: string,
    { input, signature, action, after, row }: RowSubmission,
    nonceDigest: string,
    marks: RowMarks | undefined,
  ): Promise<Acceptance | { readonly kind: 'unavailable' }> {
    const serial = toHex(serialOf(survey, input));
    const sealed = marks ? row : null;
    return this.writer
      .accept({ survey, serial, input, signature, nonceDigest, action, after, sealed, marks })
      .catch(whenUnavailable);
  }
}

/**
 * The leaf that the bulletin will list, signed: what the server confirmed, it cannot deny. Of a withdrawn
 * response there is none to list, and nothing is signed.
 */
function receiptOf(rules: RowRules, { survey, action, input }: RowSubmission) {
  const leaf = leafOf(serialOf(survey, input));
  const signature = action === 'withdraw' ? '' : toHex(rules.sign(leaf));
  return { receipt: toHex(leaf), signature };
}

/** A store that is down is an outcome: the page keeps what was typed, to be sent again. */
function whenUnavailable(error: unknown): { readonly kind: 'unavailable' } {
  if (error instanceof DomainError && error.category === 'unavailable') {
    return { kind: 'unavailable' };
  }
  throw error;
}
