import { Injectable } from '@nestjs/common';
import { isByInvitation, kindOf, questionsOf } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { interfaceLanguage, Page } from '../web/index.js';
import { takesBallotsEarly } from './ballot/ballot.view.js';
import { answerFields, type FormFields } from './form/form-fields.js';
import { FormPages } from './form/form-pages.js';
import { intakeStateOf } from './intake-state.js';
import {
  alreadyCounted,
  byInvitation,
  closed,
  noticePage,
  stateNotice,
  unknownSurvey,
} from './notice.page.js';
import { ResponseIntake } from './response-intake.js';
import { isNonce, newNonce } from './sealing/open-link.js';
import { SubmissionLimit } from './submit/submission-limit.js';
import { languageFor, SurveyFinder } from './survey-finder.js';
import { words } from './words/index.js';

/** The pages of a survey as respondents meet them. */
@Injectable()
export class SurveyPages {
  constructor(
    private readonly surveys: SurveyFinder,
    private readonly intake: ResponseIntake,
    private readonly forms: FormPages,
    private readonly limit: SubmissionLimit,
  ) {}

  async show(slug: string, asked: unknown, accepted: string | undefined): Promise<Page> {
    const survey = await this.surveys.find(slug);
    const language = languageFor(survey, asked, accepted);
    const blank = { nonce: newNonce(), typed: {}, problems: [] };
    if (!survey) return noticePage(unknownSurvey(language), null, language);
    const refusal = takesBallotsEarly(survey) ? null : refusalPage(survey, language);
    return refusal ?? this.forms.page(survey, language, blank);
  }

  /** @param address whom the limit of submissions counts; not kept */
  async send(
    slug: string,
    fields: FormFields,
    accepted: string | undefined,
    address: string,
  ): Promise<Page> {
    const survey = await this.surveys.find(slug);
    const language = languageFor(survey, fields['_lang'], accepted);
    if (!survey) return noticePage(unknownSurvey(language), null, language);
    const refusal = refusalPage(survey, language);
    if (refusal) return refusal;
    return isByInvitation(survey.definition.mode)
      ? noticePage(byInvitation(language), survey, language)
      : this.accept(survey, language, fields, address);
  }

  private async accept(
    survey: Survey,
    language: string,
    fields: FormFields,
    address: string,
  ): Promise<Page> {
    const typed = answerFields(fields);
    const nonce = fields['_nonce'];
    const t = words[interfaceLanguage(language)].page;
    if (!isNonce(nonce)) {
      const notice = t.reloaded;
      return this.forms.page(
        survey,
        language,
        { nonce: newNonce(), typed, problems: [], notice },
        422,
      );
    }
    if (!this.limit.take(address)) {
      const state = { nonce, typed, problems: [], notice: t.tooMany };
      return this.forms.page(survey, language, state, 429);
    }
    const outcome = await this.intake.accept(survey, nonce, typed);
    switch (outcome.kind) {
      case 'invalid':
        return this.forms.page(survey, language, { nonce, typed, problems: outcome.problems }, 422);
      case 'unavailable': {
        const notice = t.unavailable;
        return this.forms.page(survey, language, { nonce, typed, problems: [], notice }, 503);
      }
      case 'closed':
        return noticePage(closed(language), survey, language);
      case 'already-counted':
        return noticePage(alreadyCounted(language), survey, language);
      case 'counted':
        return thanksPage(survey, language, outcome.receipt, outcome.again ? 200 : 201);
    }
  }
}

/** The page that says why no response is taken; null when one is. */
function refusalPage(survey: Survey, language: string): Page | null {
  const notice = stateNotice(intakeStateOf(survey), language);
  return notice && noticePage(notice, survey, language);
}

function thanksPage(survey: Survey, language: string, receipt: string, status: number): Page {
  const t = words[interfaceLanguage(language)].page;
  const questions = questionsOf(survey.definition.questionnaire);
  const signed = questions.some((question) => kindOf(question).isSignature);
  const model = {
    t,
    language,
    receipt,
    thanksTitle: signed ? t.signedTitle : t.thanksTitle,
    text: signed ? t.signedText : t.thanksText,
  };
  return new Page('respondent/thanks', model, status, language);
}
