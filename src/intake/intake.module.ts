import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.js';
import { SurveysModule } from '../surveys/index.js';
import { FormPages } from './form/form-pages.js';
import { PreviewController } from './preview.controller.js';
import { ResponseIntake } from './response-intake.js';
import { SurveyApi } from './survey-api.js';
import { SurveyApiController } from './survey-api.controller.js';
import { SurveyFinder } from './survey-finder.js';
import { SurveyPageController } from './survey-page.controller.js';
import { SurveyPages } from './survey-pages.js';

@Module({
  imports: [SurveysModule, ResponsesModule],
  controllers: [SurveyPageController, SurveyApiController, PreviewController],
  providers: [SurveyFinder, ResponseIntake, FormPages, SurveyPages, SurveyApi],
})
export class IntakeModule {}
