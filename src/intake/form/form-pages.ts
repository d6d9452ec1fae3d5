import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../../config/index.js';
import type { Survey } from '../../surveys/index.js';
import { Page, ViewRenderer } from '../../web/index.js';
import { type ScriptBases, viewBallot } from '../ballot/ballot.view.js';
import { contextFor } from '../fields/page-context.js';
import { problemMessage } from '../problem-message.js';
import { askedIn } from '../steps/step-fields.js';
import { wordsOf } from '../survey-words.js';
import { type FormState, isBlank } from './form-state.js';
import { viewQuestions } from './questions.view.js';
import { shownStep, viewStep } from './step.view.js';
import { viewSurveyForm } from './survey-form.view.js';

const MOST_KEPT = 100;

/**
 * Makes the page of a questionnaire. The questions, most of its work, look the same to everybody
 * who has not answered yet, so they are rendered once per frozen definition and language.
 */
@Injectable()
export class FormPages {
  private readonly blank = new Map<string, string>();

  constructor(
    private readonly renderer: ViewRenderer,
    @Inject(CONFIGURATION) private readonly bases: ScriptBases,
  ) {}

  page(survey: Survey, language: string, state: FormState, status = 200): Page {
    const { questionnaire, threshold } = survey.definition;
    const { typed, problems, step } = state;
    const page = contextFor(questionnaire, language, {
      t: wordsOf(survey, language).page,
      typed,
      errors: new Map(
        problems.map((problem) => [problem.field, problemMessage(problem, language)]),
      ),
    });
    const render = (): string =>
      this.renderer.render(
        'respondent/questions',
        viewQuestions(
          questionnaire,
          threshold,
          page,
          shownStep(questionnaire, step),
          step === undefined ? undefined : askedIn(questionnaire, typed).questions,
        ),
      );
    const model = {
      ...viewSurveyForm(survey, language, state, page),
      ...viewStep(survey.definition, state),
      ...viewBallot(survey, language, this.bases),
      questions: isBlank(state) ? this.keep(survey, language, render) : render(),
    };
    return new Page('respondent/survey', model, status, language);
  }

  private keep({ definitionHash }: Survey, language: string, render: () => string): string {
    if (!definitionHash) return render();
    const key = `${definitionHash} ${language}`;
    const known = this.blank.get(key);
    if (known !== undefined) return known;
    if (this.blank.size >= MOST_KEPT) this.blank.clear();
    const questions = render();
    this.blank.set(key, questions);
    return questions;
  }
}
