import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import {
  fromBase64Url,
  pressDigest,
  type SubmissionEnvelope,
  surveyOfEnvelope,
  surveyOfRowSubmission,
  toHex,
  veilPress,
  verifyToken,
} from '../../credentials/index.js';
import { isByInvitation, isOpenedOnTable } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { ResponseIntake } from '../response-intake.js';
import { RowIntake } from '../rows/row-intake.js';
import { type CheckedSubmission, ResponseStore, type Stored } from '../sealing/response-store.js';
import { SurveyFinder } from '../survey-finder.js';
import { EnvelopeOpeners } from './envelope-openers.js';
import type { SubmitOutcome } from '../sealing/submit-outcome.js';

const NOT_ACCEPTED = { kind: 'not-accepted' } as const;

/**
 * Accepts what a browser sends: a row that it sealed itself, or what it encrypted to the intake (protocol.md
 * 5.3), which is opened, checked and sealed to the council's key in memory, then stored in one row with
 * the token that it spends. Whatever is
 * wrong with it, the answer is the same. Who sends with a ballot that is spent is told which press
 * stands, in a form that nobody else can read.
 */
@Injectable()
export class SealedIntake {
  constructor(
    private readonly surveys: SurveyFinder,
    private readonly openers: EnvelopeOpeners,
    private readonly intake: ResponseIntake,
    private readonly responses: ResponseStore,
    private readonly rows: RowIntake,
  ) {}

  async accept(body: Uint8Array): Promise<SubmitOutcome> {
    const id = surveyOfEnvelope(body) ?? surveyOfRowSubmission(body);
    const survey = id === undefined ? null : await this.surveys.byId(id);
    if (!survey) return NOT_ACCEPTED;
    if (survey.state !== 'open') {
      this.openers.forget(survey.id);
      this.rows.forget(survey.id);
      return NOT_ACCEPTED;
    }
    if (isOpenedOnTable(survey.definition)) return this.rows.accept(survey, body);
    const envelope = await this.open(survey, body);
    if (!envelope) return NOT_ACCEPTED;
    const { mode } = survey.definition;
    const outcome = isByInvitation(mode)
      ? await this.acceptBallot(survey, envelope)
      : await this.acceptOpenLink(survey, envelope);
    if (outcome.kind === 'closed') return NOT_ACCEPTED;
    if (outcome.kind !== 'already-counted') return outcome;
    const { kind, standing } = outcome;
    return { kind, standing: veilPress(standing, survey.id, envelope.nonce) };
  }

  private async open(survey: Survey, body: Uint8Array): Promise<SubmissionEnvelope | null> {
    const opener = await this.openers.of(survey.id);
    if (!opener) return null;
    return opener(body).catch((error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
  }

  private async acceptBallot(
    survey: Survey,
    envelope: SubmissionEnvelope,
  ): Promise<SubmitOutcome | Stored> {
    const token = tokenOf(envelope);
    const issuers = survey.definition.keys?.issuers ?? [];
    if (!token || !issuers.some(({ spki }) => verifyToken(spki, token))) return NOT_ACCEPTED;
    const answers = this.answersOf(survey, envelope);
    if (answers === undefined) return NOT_ACCEPTED;
    const { nonce, action, after } = envelope;
    const nonceDigest = pressDigest(survey.id, nonce, action);
    return this.responses.store(survey, { ...token, nonceDigest, action, after, answers });
  }

  /** A page of an open link that could encrypt; it has no token, so nothing to change it with. */
  private async acceptOpenLink(
    survey: Survey,
    { input, nonce, action, answers }: SubmissionEnvelope,
  ): Promise<SubmitOutcome | Stored> {
    if (input !== undefined || action !== 'submit') return NOT_ACCEPTED;
    const outcome = await this.intake.accept(survey, toHex(fromBase64Url(nonce)!), answers);
    return outcome.kind === 'invalid' ? NOT_ACCEPTED : outcome;
  }

  /** Null when the response is withdrawn, undefined when its answers are not valid. */
  private answersOf(
    survey: Survey,
    { action, answers }: SubmissionEnvelope,
  ): CheckedSubmission['answers'] | undefined {
    if (action === 'withdraw') return null;
    const checked = this.intake.check(survey, answers);
    return checked.kind === 'valid' ? checked.response : undefined;
  }
}

function tokenOf({ input, signature }: SubmissionEnvelope) {
  if (input === undefined || signature === undefined) return undefined;
  // `openAtIntake` has checked that both are base 64 and how long they are.
  return { input: fromBase64Url(input)!, signature: fromBase64Url(signature)! };
}
