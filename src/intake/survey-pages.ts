import { Injectable } from '@nestjs/common';
import { collectAnswers, isByInvitation } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { Page, type StaticPage } from '../web/index.js';
import { ClientPages } from './ballot/client-pages.js';
import { entriesOf, type FormFields, readPressed } from './form/form-fields.js';
import { FormPages } from './form/form-pages.js';
import type { FormState } from './form/form-state.js';
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
import { stepOfField, withoutUnasked } from './steps/step-fields.js';
import { stepsOf } from './steps/steps-of.js';
import { takeStep } from './steps/take-step.js';
import { SubmissionLimit } from './submit/submission-limit.js';
import { languageFor, SurveyFinder } from './survey-finder.js';
import { wordsOf } from './survey-words.js';

/** The pages of a survey as respondents meet them. */
@Injectable()
export class SurveyPages {
  constructor(
    private readonly surveys: SurveyFinder,
    private readonly intake: ResponseIntake,
    private readonly forms: FormPages,
    private readonly limit: SubmissionLimit,
    private readonly client: ClientPages,
  ) {}

  async show(
    slug: string,
    asked: unknown,
    accepted: string | undefined,
  ): Promise<Page | StaticPage> {
    const survey = await this.surveys.find(slug);
    const language = languageFor(survey, asked, accepted);
    if (!survey) return noticePage(unknownSurvey(language), null, language);
    const refusal = takesBallotsEarly(survey) ? null : refusalPage(survey, language);
    if (refusal) return refusal;
    if (isByInvitation(survey.definition.mode)) return this.client.survey;
    const blank = { nonce: newNonce(), typed: {}, problems: [], step: 0 };
    return this.forms.page(survey, language, blank);
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
      ? noticePage(byInvitation(survey, language), survey, language)
      : this.answer(survey, language, fields, address);
  }

  /** A step of an open link: shows another one, or takes the response. */
  private async answer(
    survey: Survey,
    language: string,
    fields: FormFields,
    address: string,
  ): Promise<Page> {
    const { questionnaire } = survey.definition;
    const steps = stepsOf(questionnaire);
    const pressed = readPressed(fields, steps.length);
    const taken = takeStep(questionnaire, steps, pressed);
    if (taken.kind === 'send') return this.accept(survey, language, fields, address);
    const { step, typed, problems } = taken;
    const nonce = isNonce(fields['_nonce']) ? fields['_nonce'] : newNonce();
    const status = problems.length > 0 ? 422 : 200;
    return this.forms.page(survey, language, { nonce, typed, problems, step }, status);
  }

  private async accept(
    survey: Survey,
    language: string,
    fields: FormFields,
    address: string,
  ): Promise<Page> {
    const { questionnaire } = survey.definition;
    const answers = collectAnswers(entriesOf(fields));
    const nonce = fields['_nonce'];
    const t = wordsOf(survey, language).page;
    const again = (status: number, state: Pick<FormState, 'notice'> & Partial<FormState>): Page => {
      const [first] = state.problems ?? [];
      const steps = stepsOf(questionnaire);
      const step = stepOfField(first?.field ?? '', steps, questionnaire, steps.length - 1);
      const typed = withoutUnasked(questionnaire, answers);
      const shown = { nonce: newNonce(), typed, problems: [], step, ...state };
      return this.forms.page(survey, language, shown, status);
    };
    if (!isNonce(nonce)) return again(422, { notice: t.reloaded });
    if (!this.limit.take(address)) return again(429, { nonce, notice: t.tooMany });
    const outcome = await this.intake.accept(survey, nonce, answers);
    switch (outcome.kind) {
      case 'invalid':
        return again(422, { nonce, problems: outcome.problems });
      case 'unavailable':
        return again(503, { nonce, notice: t.unavailable });
      case 'closed':
        return noticePage(closed(survey, language), survey, language);
      case 'already-counted':
        return noticePage(alreadyCounted(survey, language), survey, language);
      case 'counted':
        return thanksPage(survey, language, outcome.receipt, outcome.again ? 200 : 201);
    }
  }
}

/** Whether ballots may be taken before the survey opens. */
const takesBallotsEarly = ({ state, definition }: Survey): boolean =>
  state === 'scheduled' && definition.mode === 'two-phases';

/** The page that says why no response is taken; null when one is. */
function refusalPage(survey: Survey, language: string): Page | null {
  const notice = stateNotice(survey, language);
  return notice && noticePage(notice, survey, language);
}

function thanksPage(survey: Survey, language: string, receipt: string, status: number): Page {
  const t = wordsOf(survey, language).page;
  const model = { t, language, receipt, thanksTitle: t.thanksTitle, text: t.thanksText };
  return new Page('respondent/thanks', model, status, language);
}
