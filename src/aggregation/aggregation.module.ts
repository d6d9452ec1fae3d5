import { Module } from '@nestjs/common';
import { CouncilModule } from '../council/index.js';
import { ResponsesModule } from '../responses/index.js';
import { SurveysModule } from '../surveys/index.js';
import { BulletinController } from './bulletin/bulletin.controller.js';
import { BulletinMaker } from './bulletin/bulletin-maker.js';
import { BulletinStore } from './bulletin/bulletin-store.js';
import { PetitionFiles } from './bulletin/petition-files.js';
import { OpeningDesk } from './opening/opening-desk.js';
import { OpeningStore } from './opening/opening-store.js';
import { ReleaseLedger } from './ledger/release-ledger.js';
import { ReleaseFiles } from './pages/files/release-files.js';
import { ReleaseFilesController } from './pages/files/release-files.controller.js';
import { SurveyListController } from './pages/list/survey-list.controller.js';
import { OpeningController } from './pages/opening/opening.controller.js';
import { OpeningPages } from './pages/opening/opening-pages.js';
import { SurveyRecords } from './pages/record/survey-records.js';
import { RepSurveys } from './pages/rep-surveys.js';
import { SurveyController } from './pages/survey/survey.controller.js';
import { SurveyPages } from './pages/survey/survey-pages.js';
import { VerbatimsController } from './pages/verbatims/verbatims.controller.js';
import { VerbatimsPages } from './pages/verbatims/verbatims-pages.js';
import { GroupParticipationService } from './participation/group-participation.service.js';
import { ParticipationService } from './participation/participation.service.js';
import { ReleaseStore } from './releases/release-store.js';
import { VerbatimPool } from './verbatims/verbatim-pool.js';

@Module({
  imports: [SurveysModule, ResponsesModule, CouncilModule],
  controllers: [
    SurveyListController,
    SurveyController,
    OpeningController,
    BulletinController,
    ReleaseFilesController,
    VerbatimsController,
  ],
  providers: [
    ReleaseStore,
    BulletinStore,
    BulletinMaker,
    PetitionFiles,
    OpeningStore,
    OpeningDesk,
    OpeningPages,
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
  exports: [ReleaseStore, OpeningDesk, BulletinMaker],
})
export class AggregationModule {}
