import { Module } from '@nestjs/common';
import { QuestionnaireDrafts } from './draft/questionnaire-drafts.js';
import { ConditionEditing } from './editor/condition-editing.js';
import { ConditionsController } from './editor/conditions.controller.js';
import { ClaimsController } from './editor/claims.controller.js';
import { DemandsController } from './editor/demands.controller.js';
import { NewQuestionnaireController } from './editor/new-questionnaire.controller.js';
import { PartEditing } from './editor/part-editing.js';
import { ProfileController } from './editor/profile.controller.js';
import { QuestionnaireFileController } from './editor/questionnaire-file.controller.js';
import { QuestionnaireController } from './editor/questionnaire.controller.js';
import { QuestionsController } from './editor/questions.controller.js';
import { ScalesController } from './editor/scales.controller.js';
import { SectionsController } from './editor/sections.controller.js';
import { StepsController } from './editor/steps.controller.js';
import { TranslationsController } from './editor/translations.controller.js';
import { WholeController } from './editor/whole.controller.js';
import { WordingController } from './editor/wording.controller.js';

@Module({
  controllers: [
    NewQuestionnaireController,
    QuestionnaireController,
    WholeController,
    WordingController,
    StepsController,
    TranslationsController,
    QuestionnaireFileController,
    ConditionsController,
    ClaimsController,
    DemandsController,
    ScalesController,
    SectionsController,
    QuestionsController,
    ProfileController,
  ],
  providers: [QuestionnaireDrafts, PartEditing, ConditionEditing],
  exports: [QuestionnaireDrafts],
})
export class QuestionnairesModule {}
