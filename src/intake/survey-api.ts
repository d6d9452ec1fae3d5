import { Injectable } from '@nestjs/common';
import { SharedReadings } from '../common/index.js';
import { type AnswerProblem, isByInvitation, type SeatSignature } from '../questionnaire/index.js';
import { SeatsSay } from '../roster/index.js';
import type { Survey } from '../surveys/index.js';
import { interfaceLanguage, type StaticPage, validateDto } from '../web/index.js';
import {
  alreadyCounted,
  byInvitation,
  closed,
  type Notice,
  notOpenYet,
  stateNotice,
  tooMany,
  unavailable,
  unknownSurvey,
} from './notice.page.js';
import { ResponseIntake } from './response-intake.js';
import { SubmitResponseDto } from './submit-response.dto.js';
import { SubmissionLimit } from './submit/submission-limit.js';
import { languageFor, SurveyFinder } from './survey-finder.js';
import { wordsOf } from './survey-words.js';
import { ToldDefinitions } from './told-definitions.js';
import { problemMessage, screenWords } from '../screens/index.js';

export interface ApiAnswer {
  readonly status: number;
  readonly body: object;
}

interface FieldError {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** What `/api/surveys` answers. */
@Injectable()
export class SurveyApi {
  private readonly told = new ToldDefinitions();
  private readonly looks = new SharedReadings<readonly SeatSignature[]>();

  constructor(
    private readonly surveys: SurveyFinder,
    private readonly intake: ResponseIntake,
    private readonly limit: SubmissionLimit,
    private readonly says: SeatsSay,
  ) {}

  /** The frozen definition, whole, so that anyone can hash it and compare the control words. */
  async describe(
    slug: string,
    asked: unknown,
    accepted: string | undefined,
  ): Promise<ApiAnswer | StaticPage> {
    const survey = await this.surveys.find(slug);
    return this.definitionOf(survey, languageFor(survey, asked, accepted));
  }

  /** The same by identifier, which is what an invitation names. */
  async define(id: string, accepted: string | undefined): Promise<ApiAnswer | StaticPage> {
    const survey = await this.surveys.byId(id);
    return this.definitionOf(survey, languageFor(survey, undefined, accepted));
  }

  /** @param address whom the limit of submissions counts; not kept */
  async respond(
    slug: string,
    body: unknown,
    accepted: string | undefined,
    address: string,
  ): Promise<ApiAnswer> {
    const survey = await this.surveys.find(slug);
    const asked = (body as { language?: unknown } | null | undefined)?.language;
    const language = languageFor(survey, asked, accepted);
    if (!survey) return refuse(unknownSurvey(language));
    const notice =
      stateNotice(survey, language) ??
      (isByInvitation(survey.definition.mode) ? byInvitation(survey, language) : null);
    if (notice) return refuse(notice);
    if (!this.limit.take(address)) return refuse(tooMany(survey, language));
    return this.accept(survey, language, body);
  }

  private async definitionOf(
    survey: Survey | null,
    language: string,
  ): Promise<ApiAnswer | StaticPage> {
    if (!survey) return refuse(unknownSurvey(language));
    const { definitionHash } = survey;
    if (!definitionHash) return refuse(notOpenYet(survey, undefined, language));
    const { holders } = survey.definition;
    const looked = holders
      ? await this.looks.of(definitionHash, () => this.says.looksOf(definitionHash, holders.list))
      : [];
    return this.told.of({ ...survey, definitionHash, looked });
  }

  private async accept(survey: Survey, language: string, body: unknown): Promise<ApiAnswer> {
    const checked = validateDto(SubmitResponseDto, body);
    if (checked.kind === 'invalid') {
      return invalid(survey, language, bodyErrors(Object.keys(checked.problems), language));
    }
    const { nonce, answers } = checked.value;
    const outcome = await this.intake.accept(survey, nonce, answers);
    switch (outcome.kind) {
      case 'invalid':
        return invalid(survey, language, answerErrors(outcome.problems, language));
      case 'unavailable':
        return refuse(unavailable(survey, language));
      case 'closed':
        return refuse(closed(survey, language));
      case 'already-counted':
        return refuse(alreadyCounted(survey, language));
      case 'counted':
        return { status: outcome.again ? 200 : 201, body: { receipt: outcome.receipt } };
    }
  }
}

const bodyErrors = (names: readonly string[], language: string): readonly FieldError[] => {
  const t = screenWords[interfaceLanguage(language)].page;
  return names.map((name) =>
    name === 'nonce'
      ? { field: 'nonce', rule: 'not-a-nonce', message: t.badNonce }
      : { field: 'body', rule: 'not-a-submission', message: t.badBody },
  );
};

/** A field that the questionnaire does not have is named by whoever sent it: it is not echoed. */
const answerErrors = (
  problems: readonly AnswerProblem[],
  language: string,
): readonly FieldError[] =>
  problems.map((problem) => ({
    field: problem.rule === 'unknown-field' || !problem.field ? 'answers' : problem.field,
    rule: problem.rule,
    message: problemMessage(problem, screenWords[interfaceLanguage(language)]),
  }));

const refuse = ({ status, code, title, text }: Notice): ApiAnswer => ({
  status,
  body: { error: { code, message: `${title}. ${text}`, fields: [] } },
});

const invalid = (survey: Survey, language: string, fields: readonly FieldError[]): ApiAnswer => ({
  status: 422,
  body: {
    error: {
      code: 'invalid-response',
      message: wordsOf(survey, language).page.invalid,
      fields,
    },
  },
});
