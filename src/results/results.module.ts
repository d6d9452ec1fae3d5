import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AgreementsModule } from '../agreements/index.js';
import { BulletinModule } from '../bulletin/index.js';
import { CouncilModule } from '../council/index.js';
import { OpeningModule } from '../opening/index.js';
import { ReleasesModule } from '../releases/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { TurnoutModule } from '../turnout/index.js';
import { SurveyListController } from './list/survey-list.controller.js';
import { SurveyRecords } from './record/survey-records.js';
import { ResultsController } from './survey/results.controller.js';
import { ResultsPages } from './survey/results-pages.js';

@Module({
  imports: [
    SurveyDirectoryModule,
    BulletinModule,
    ReleasesModule,
    TurnoutModule,
    CouncilModule,
    OpeningModule,
    AccountsModule,
    AgreementsModule,
  ],
  controllers: [SurveyListController, ResultsController],
  providers: [ResultsPages, SurveyRecords],
})
export class ResultsModule {}
