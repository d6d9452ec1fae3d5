import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, officeLanguage, Page } from '../../web/index.js';
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
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const surveys = await this.surveys.all();
    const entries = await Promise.all(
      surveys.map(async (survey) => ({
        survey,
        participation: await this.participation.of(survey),
      })),
    );
    const language = officeLanguage(request);
    return new Page('rep/surveys', viewSurveyList(entries, language), 200, language);
  }
}
