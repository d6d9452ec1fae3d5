import { Injectable } from '@nestjs/common';
import { DomainError } from '../common/index.js';
import {
  type AnswerProblem,
  type Questionnaire,
  validateResponse,
} from '../questionnaire/index.js';
import { ResponseWriter } from '../responses/index.js';
import type { Survey } from '../surveys/index.js';
import { receiptOf, serialOf } from './receipt.js';

export type Outcome =
  | { readonly kind: 'counted'; readonly receipt: string; readonly again: boolean }
  | { readonly kind: 'already-counted' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] };

/** Accepts responses to surveys that are open. Knows what was answered, never by whom. */
@Injectable()
export class ResponseIntake {
  /** By definition hash: the rules of a questionnaire are worked out once, not per response. */
  private readonly questionnaires = new Map<string, Questionnaire>();

  constructor(private readonly writer: ResponseWriter) {}

  /** `nonce` makes sending twice harmless: the same answers again give the same receipt. */
  async accept(survey: Survey, nonce: string, input: unknown): Promise<Outcome> {
    const checked = validateResponse(this.questionnaireOf(survey), input);
    if (checked.kind === 'invalid') return { kind: 'invalid', problems: checked.problems };
    const serial = serialOf(survey.id, nonce);
    const submission = { survey: survey.id, serial, answers: checked.response };
    const acceptance = await this.writer.accept(submission).catch(whenUnavailable);
    if (acceptance === 'unavailable') return { kind: 'unavailable' };
    if (acceptance === 'different') return { kind: 'already-counted' };
    return { kind: 'counted', receipt: receiptOf(serial), again: acceptance === 'repeated' };
  }

  private questionnaireOf({ definition, definitionHash }: Survey): Questionnaire {
    const { questionnaire } = definition;
    if (!definitionHash) return questionnaire;
    const known = this.questionnaires.get(definitionHash);
    if (!known) this.questionnaires.set(definitionHash, questionnaire);
    return known ?? questionnaire;
  }
}

/** A store that is down is an outcome: the page keeps what was typed, to be sent again. */
function whenUnavailable(error: unknown): 'unavailable' {
  if (error instanceof DomainError && error.category === 'unavailable') return 'unavailable';
  throw error;
}
