import { Module } from '@nestjs/common';
import { QuestionnaireDrafts } from './draft/questionnaire-drafts.js';
import { SurveyDirectory } from './survey-directory.js';

@Module({
  providers: [QuestionnaireDrafts, SurveyDirectory],
  exports: [QuestionnaireDrafts, SurveyDirectory],
})
export class SurveysModule {}
