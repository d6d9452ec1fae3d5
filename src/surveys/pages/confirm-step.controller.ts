import { Controller, Get } from '@nestjs/common';
import { Access, Id, type Page, stateOf, Viewed, type Viewer, withSeen } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { checkStep } from '../life/survey-life.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import { openPage, schedulePage } from './confirm-step.view.js';
import { stepShown } from './survey.view.js';

/** The questions before the steps that nobody can take back. */
@Controller('admin/surveys/:id')
@Access('admin')
export class ConfirmStepController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly planning: SurveyPlanning,
  ) {}

  @Get('schedule')
  async askSchedule(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'scheduled');
    const seen = stateOf(await this.planning.toFreeze(survey));
    return withSeen(schedulePage(viewer, survey), seen);
  }

  @Get('open')
  async askOpen(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    checkStep(survey.state, 'open');
    // Only what is closing can be in doubt of its day.
    return withSeen(openPage(viewer, survey), stateOf(stepShown(survey, null)));
  }
}
