import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AgreementsModule } from '../agreements/index.js';
import { BulletinModule } from '../bulletin/index.js';
import { CommentsModule } from '../comments/index.js';
import { CouncilModule } from '../council/index.js';
import { DemandsModule } from '../demands/index.js';
import { OpeningModule } from '../opening/index.js';
import { ReleasesModule } from '../releases/index.js';
import { RenderingModule } from '../rendering/index.js';
import { RosterModule } from '../roster/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { TurnoutModule } from '../turnout/index.js';
import { ComposingController } from './composing/composing.controller.js';
import { ReleaseFiles } from './files/release-files.js';
import { ReleaseFilesController } from './files/release-files.controller.js';
import { SurveyListController } from './list/survey-list.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PosterController } from './poster/poster.controller.js';
import { SurveyRecords } from './record/survey-records.js';
import { PrintingController } from './printing/printing.controller.js';
import { PrintingPages } from './printing/printing-pages.js';
import { Prints } from './printing/prints.js';
import { ReferencePages } from './references/reference-pages.js';
import { ReferenceStore } from './references/reference-store.js';
import { ReferencesController } from './references/references.controller.js';
import { RemarkForms } from './remarks/remark-forms.js';
import { RemarksController } from './remarks/remarks.controller.js';
import { RepTasks } from './tasks/rep-tasks.js';
import { EditionGapFinder } from './survey/edition-gaps.js';
import { ResultsController } from './survey/results.controller.js';
import { ResultsPages } from './survey/results-pages.js';

@Module({
  imports: [
    SurveyDirectoryModule,
    BulletinModule,
    CommentsModule,
    ReleasesModule,
    TurnoutModule,
    CouncilModule,
    DemandsModule,
    OpeningModule,
    RenderingModule,
    RosterModule,
    AccountsModule,
    AgreementsModule,
  ],
  controllers: [
    SurveyListController,
    ResultsController,
    PosterController,
    PapersController,
    ComposingController,
    PrintingController,
    RemarksController,
    ReferencesController,
    ReleaseFilesController,
  ],
  providers: [
    EditionGapFinder,
    RepTasks,
    ResultsPages,
    SurveyRecords,
    ReleaseFiles,
    Prints,
    PrintingPages,
    RemarkForms,
    ReferencePages,
    ReferenceStore,
  ],
})
export class ResultsModule {}
