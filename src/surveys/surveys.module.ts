import { Module } from '@nestjs/common';
import { QuestionnaireDrafts } from './draft/questionnaire-drafts.js';
import { ListController } from './pages/list.controller.js';
import { NewSurveyController } from './pages/new-survey.controller.js';
import { PartEditing } from './pages/part-editing.js';
import { ProfileController } from './pages/profile.controller.js';
import { QuestionnaireFileController } from './pages/questionnaire-file.controller.js';
import { QuestionnaireController } from './pages/questionnaire.controller.js';
import { QuestionsController } from './pages/questions.controller.js';
import { SectionsController } from './pages/sections.controller.js';
import { SurveySettingsController } from './pages/survey-settings.controller.js';
import { SurveyForm } from './pages/survey-form.js';
import { SurveyController } from './pages/survey.controller.js';
import { SurveyClosing } from './survey-closing.js';
import { SurveyDirectoryModule } from './survey-directory.module.js';
import { SurveyKeyring } from './survey-keyring.js';
import { SurveyPlanning } from './survey-planning.js';

@Module({
  imports: [SurveyDirectoryModule],
  controllers: [
    ListController,
    QuestionnaireController,
    QuestionnaireFileController,
    SectionsController,
    QuestionsController,
    ProfileController,
    NewSurveyController,
    SurveyController,
    SurveySettingsController,
  ],
  providers: [
    QuestionnaireDrafts,
    SurveyPlanning,
    SurveyKeyring,
    SurveyClosing,
    PartEditing,
    SurveyForm,
  ],
  exports: [QuestionnaireDrafts, SurveyDirectoryModule],
})
export class SurveysModule {}
