import { Module } from '@nestjs/common';
import { SurveyDirectory } from './survey-directory.js';

/** The surveys as the other rooms see them, without a page and without the steps of their life. */
@Module({ providers: [SurveyDirectory], exports: [SurveyDirectory] })
export class SurveyDirectoryModule {}
