import { Controller, Get } from '@nestjs/common';
import { Access, Id, type Page, Viewed, type Viewer } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { checkStep } from '../life/survey-life.js';
import { openPage, schedulePage } from './confirm-step.view.js';

/** The questions before the steps that nobody can take back. */
@Controller('admin/surveys/:id')
@Access('admin')
export class ConfirmStepController {
  constructor(private readonly surveys: SurveyDirectory) {}

  @Get('schedule')
  async askSchedule(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'scheduled');
    return schedulePage(viewer, survey);
  }

  @Get('open')
  async askOpen(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'open');
    return openPage(viewer, survey);
  }
}
