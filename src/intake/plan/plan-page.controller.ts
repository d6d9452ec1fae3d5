import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { Access, type Page } from '../../web/index.js';
import { noticePage, unknownSurvey } from '../notice.page.js';
import { languageFor, SurveyFinder } from '../survey-finder.js';
import { planPage } from './plan.page.js';

/** What will be published of a survey, for whoever has its address: before, while and after it runs. */
@Controller('s/:slug/plan')
export class PlanPageController {
  constructor(private readonly surveys: SurveyFinder) {}

  @Get()
  @Access('respondent')
  async show(
    @Param('slug') slug: string,
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Page> {
    const survey = await this.surveys.find(slug);
    const language = languageFor(survey, asked, accepted);
    // A draft promises nothing yet, and nobody is to learn of one by its address.
    return !survey || survey.state === 'draft'
      ? noticePage(unknownSurvey(language), null, language)
      : planPage(survey, language);
  }
}
