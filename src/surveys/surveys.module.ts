import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { QuestionnairesModule } from '../questionnaires/index.js';
import { Cancel, CloseEarly, LastDayLater, ReplaceHolder } from './amendments/amendment-acts.js';
import { ChangesController } from './amendments/changes.controller.js';
import { SurveyDirectoryModule } from './directory/survey-directory.module.js';
import { DayKeeper } from './life/day-keeper.js';
import { KnownDay } from './life/known-day.js';
import { SurveyClosing } from './life/survey-closing.js';
import { SurveyKeyring } from './life/survey-keyring.js';
import { SurveyOpening } from './life/survey-opening.js';
import { SurveyPlanning } from './life/survey-planning.js';
import { ConfirmStepController } from './pages/confirm-step.controller.js';
import { DeleteDraftController } from './pages/delete-draft.controller.js';
import { ListController } from './pages/list.controller.js';
import { NewSurveyController } from './pages/new-survey.controller.js';
import { SurveyForm } from './pages/survey-form.js';
import { SurveySettingsController } from './pages/survey-settings.controller.js';
import { SurveyController } from './pages/survey.controller.js';
import { PurgeAnswers } from './purging/purge-act.js';
import { PurgeController } from './purging/purge.controller.js';
import { SurveyPurging } from './life/survey-purging.js';

/** What reps do to a survey together. */
const ACTS = [LastDayLater, CloseEarly, Cancel, ReplaceHolder, PurgeAnswers];

@Module({
  imports: [SurveyDirectoryModule, QuestionnairesModule, AgreementsModule],
  controllers: [
    ListController,
    NewSurveyController,
    SurveyController,
    ConfirmStepController,
    SurveySettingsController,
    DeleteDraftController,
    ChangesController,
    PurgeController,
  ],
  providers: [
    SurveyPlanning,
    SurveyKeyring,
    SurveyClosing,
    SurveyOpening,
    DayKeeper,
    KnownDay,
    SurveyPurging,
    SurveyForm,
    ...ACTS,
  ],
  exports: [SurveyDirectoryModule, ...ACTS],
})
export class SurveysModule {}
