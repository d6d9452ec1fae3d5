import { Module } from '@nestjs/common';
import { RepSurveys } from './rep-surveys.js';
import { ServedPage } from './served-page.js';
import { SurveyDirectory } from './survey-directory.js';

/** The surveys as the other rooms see them, without a page and without the steps of their life. */
@Module({
  providers: [SurveyDirectory, RepSurveys, ServedPage],
  exports: [SurveyDirectory, RepSurveys, ServedPage],
})
export class SurveyDirectoryModule {}
