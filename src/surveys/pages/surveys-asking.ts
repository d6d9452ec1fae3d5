import { Injectable } from '@nestjs/common';
import type { QuestionnaireUse, QuestionnaireUses } from '../../questionnaires/index.js';
import type { Language } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { viewSurveys } from './list.view.js';

/** Tells the page of a questionnaire which surveys ask it. */
@Injectable()
export class SurveysAsking implements QuestionnaireUses {
  constructor(private readonly surveys: SurveyDirectory) {}

  async of(questionnaireId: string, language: Language): Promise<readonly QuestionnaireUse[]> {
    return viewSurveys(await this.surveys.madeFrom(questionnaireId), language);
  }
}
