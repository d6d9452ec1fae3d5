import { Injectable } from '@nestjs/common';
import type { Survey } from '../../surveys/index.js';
import { Page } from '../../web/index.js';
import { contextFor, drawQuestions, problemMessage, toHtml } from '../../screens/index.js';
import { askedIn } from '../steps/step-fields.js';
import { wordsOf } from '../survey-words.js';
import { type FormState, isBlank } from './form-state.js';
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

  page(survey: Survey, language: string, state: FormState, status = 200): Page {
    const { questionnaire, threshold } = survey.definition;
    const { typed, problems, step } = state;
    const words = wordsOf(survey, language);
    const page = contextFor(questionnaire, language, {
      t: words.page,
      typed,
      errors: new Map(problems.map((problem) => [problem.field, problemMessage(problem, words)])),
    });
    const render = (): string =>
      toHtml(
        drawQuestions(
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
