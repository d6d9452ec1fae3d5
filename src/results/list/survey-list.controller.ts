import { Controller, Get } from '@nestjs/common';
import { Access, Lang, type Language, Page } from '../../web/index.js';
import { ParticipationService } from '../../turnout/index.js';
import { RepSurveys } from '../../surveys/index.js';
import { viewSurveyList } from './survey-list.view.js';

@Controller('rep')
export class SurveyListController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly participation: ParticipationService,
  ) {}

  @Get()
  @Access('rep')
  async show(@Lang() language: Language): Promise<Page> {
    const surveys = await this.surveys.all();
    const entries = await Promise.all(
      surveys.map(async (survey) => ({
        survey,
        participation: await this.participation.of(survey),
      })),
    );
    return new Page('rep/surveys', viewSurveyList(entries, language), 200, language);
  }
}
