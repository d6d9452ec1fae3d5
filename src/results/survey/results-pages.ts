import { Injectable } from '@nestjs/common';
import { type Language, Page } from '../../web/index.js';
import { OpeningDesk } from '../../opening/index.js';
import { ParticipationService } from '../../turnout/index.js';
import { SurveyRecords } from '../record/survey-records.js';
import { RepSurveys } from '../../surveys/index.js';
import { viewSurvey } from './survey.view.js';

/** The page of one survey. */
@Injectable()
export class ResultsPages {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly participation: ParticipationService,
    private readonly records: SurveyRecords,
    private readonly opening: OpeningDesk,
  ) {}

  async show(id: string, language: Language): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const participation = await this.participation.of(survey);
    const record = await this.records.of(survey);
    const isOpening = this.opening.progressOf(id) !== undefined;
    const model = viewSurvey({ survey, participation, record, isOpening }, language);
    return new Page('rep/survey', model, 200, language);
  }
}
