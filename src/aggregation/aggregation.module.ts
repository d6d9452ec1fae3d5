import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ReleaseLedger } from './ledger/release-ledger.js';
import { ReleaseFiles } from './pages/files/release-files.js';
import { ReleaseFilesController } from './pages/files/release-files.controller.js';
import { SurveyListController } from './pages/list/survey-list.controller.js';
import { SurveyRecords } from './pages/record/survey-records.js';
import { RepSurveys } from './pages/rep-surveys.js';
import { SurveyController } from './pages/survey/survey.controller.js';
import { SurveyPages } from './pages/survey/survey-pages.js';
import { VerbatimsController } from './pages/verbatims/verbatims.controller.js';
import { VerbatimsPages } from './pages/verbatims/verbatims-pages.js';
import { GroupParticipationService } from './participation/group-participation.service.js';
import { ParticipationService } from './participation/participation.service.js';
import { OpeningService } from './releases/opening.service.js';
import { ReleaseStore } from './releases/release-store.js';
import { VerbatimPool } from './verbatims/verbatim-pool.js';

@Module({
  imports: [SurveysModule, ResponsesModule],
  controllers: [
    SurveyListController,
    SurveyController,
    ReleaseFilesController,
    VerbatimsController,
  ],
  providers: [
    ReleaseStore,
    OpeningService,
    ParticipationService,
    VerbatimPool,
    RepSurveys,
    SurveyPages,
    SurveyRecords,
    ReleaseLedger,
    GroupParticipationService,
    ReleaseFiles,
    VerbatimsPages,
  ],
  exports: [ReleaseStore, OpeningService],
})
export class AggregationModule {}
