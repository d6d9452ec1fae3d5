import { Injectable } from '@nestjs/common';
import {
  type AnswerProblem,
  type Questionnaire,
  type ResponseCheck,
  validateResponse,
} from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { openLinkDigest, openLinkInput } from './sealing/open-link.js';
import { ResponseStore, type Stored } from './sealing/response-store.js';

export type Outcome =
  Stored | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] };

/** Accepts responses to surveys that are open. Knows what was answered, never by whom. */
@Injectable()
export class ResponseIntake {
  /** By definition hash: the rules of a questionnaire are worked out once, not per response. */
  private readonly questionnaires = new Map<string, Questionnaire>();

  constructor(private readonly responses: ResponseStore) {}

  /**
   * A response to a survey with an open link. `nonce` makes sending twice harmless: the same
   * answers again give the same receipt.
   */
  async accept(survey: Survey, nonce: string, input: unknown): Promise<Outcome> {
    const checked = this.check(survey, input);
    if (checked.kind === 'invalid') return checked;
    return this.responses.store(survey, {
      input: openLinkInput(survey.id, nonce),
      signature: new Uint8Array(0),
      nonceDigest: openLinkDigest(nonce, checked.response),
      action: 'submit',
      answers: checked.response,
    });
  }

  check(survey: Survey, input: unknown): ResponseCheck {
    return validateResponse(this.questionnaireOf(survey), input);
  }

  private questionnaireOf({ definition, definitionHash }: Survey): Questionnaire {
    const { questionnaire } = definition;
    if (!definitionHash) return questionnaire;
    const known = this.questionnaires.get(definitionHash);
    if (!known) this.questionnaires.set(definitionHash, questionnaire);
    return known ?? questionnaire;
  }
}
