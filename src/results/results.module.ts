import { Module } from '@nestjs/common';
import { OpeningModule } from '../opening/index.js';
import { ReleasesModule } from '../releases/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { TurnoutModule } from '../turnout/index.js';
import { SurveyListController } from './list/survey-list.controller.js';
import { SurveyRecords } from './record/survey-records.js';
import { SurveyController } from './survey/survey.controller.js';
import { SurveyPages } from './survey/survey-pages.js';

@Module({
  imports: [SurveyDirectoryModule, ReleasesModule, TurnoutModule, OpeningModule],
  controllers: [SurveyListController, SurveyController],
  providers: [SurveyPages, SurveyRecords],
})
export class ResultsModule {}
