import { Injectable } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { type Survey } from './survey.entity.js';
import { SurveyDirectory } from './survey-directory.js';
import type { Language } from '../../web/index.js';
import { refuse } from '../refusals.js';

/** The surveys that reps see: all but drafts, which are the admins' own. */
@Injectable()
export class RepSurveys {
  constructor(private readonly surveys: SurveyDirectory) {}

  async all(): Promise<readonly Survey[]> {
    return (await this.surveys.all()).filter((survey) => survey.state !== 'draft');
  }

  async byId(id: string): Promise<Survey> {
    const survey = /^[0-9a-f]{32}$/.test(id) ? await this.surveys.byId(id) : null;
    if (!survey || survey.state === 'draft') {
      throw refuse('no-such-survey');
    }
    return survey;
  }
}

export const titleOf = ({ definition }: Survey, language: Language): string =>
  textIn(definition.questionnaire.title, language, definition.questionnaire.languages);
