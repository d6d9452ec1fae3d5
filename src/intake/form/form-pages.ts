import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../../config/index.js';
import type { Survey } from '../../surveys/index.js';
import { interfaceLanguage, Page, ViewRenderer } from '../../web/index.js';
import { type ScriptBases, viewBallot } from '../ballot/ballot.view.js';
import { problemMessage } from '../problem-message.js';
import { words } from '../words/index.js';
import { type FormState, isBlank } from './form-state.js';
import { contextFor } from './page-context.js';
import { viewQuestions } from './questions.view.js';
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
    const { languages } = survey.definition.questionnaire;
    const page = contextFor(language, languages, {
      t: words[interfaceLanguage(language)].page,
      typed: state.typed,
      errors: new Map(state.problems.map((p) => [p.field, problemMessage(p, language)])),
    });
    const render = (): string => {
      const { questionnaire, threshold } = survey.definition;
      return this.renderer.render(
        'respondent/questions',
        viewQuestions(questionnaire, threshold, page),
      );
    };
    const questions = isBlank(state) ? this.keep(survey, language, render) : render();
    const model = {
      ...viewSurveyForm(survey, language, state, page),
      ...viewBallot(survey, language, this.bases),
      questions,
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
