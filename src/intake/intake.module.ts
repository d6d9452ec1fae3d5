import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/index.js';
import { RosterModule } from '../roster/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { ApiDescriptionController } from './api-description.controller.js';
import { ClientPages } from './ballot/client-pages.js';
import { PageNoting } from './ballot/page-noting.js';
import { InvitationController } from './ballot/invitation.controller.js';
import { FormPages } from './form/form-pages.js';
import { PlanPageController } from './plan/plan-page.controller.js';
import { ResponseIntake } from './response-intake.js';
import { ResponseStore } from './sealing/response-store.js';
import { RowIntake } from './rows/row-intake.js';
import { RowRulesBook } from './rows/row-rules.js';
import { EnvelopeOpeners } from './submit/envelope-openers.js';
import { SealedIntake } from './submit/sealed-intake.js';
import { SubmissionLimit } from './submit/submission-limit.js';
import { SubmitController } from './submit/submit.controller.js';
import { SurveyApi } from './survey-api.js';
import { SurveyApiController } from './survey-api.controller.js';
import { SurveyFinder } from './survey-finder.js';
import { SurveyPageController } from './survey-page.controller.js';
import { SurveyPages } from './survey-pages.js';

@Module({
  imports: [SurveyDirectoryModule, ResponsesModule, RosterModule],
  controllers: [
    SurveyPageController,
    PlanPageController,
    InvitationController,
    SurveyApiController,
    ApiDescriptionController,
    SubmitController,
  ],
  providers: [
    ClientPages,
    PageNoting,
    SurveyFinder,
    ResponseStore,
    ResponseIntake,
    EnvelopeOpeners,
    RowRulesBook,
    RowIntake,
    SealedIntake,
    SubmissionLimit,
    FormPages,
    SurveyPages,
    SurveyApi,
  ],
})
export class IntakeModule {}
