/**
 * The life of a survey and the pages on which admins write, schedule, open and close one. Never
 * sees a response, a count of responses or a respondent.
 */
export { QuestionnaireDraft } from './draft/questionnaire-draft.entity.js';
export { QuestionnaireDrafts } from './draft/questionnaire-drafts.js';
export { SURVEYS_ENTITIES } from './entities.js';
export { CLOSING_STEPS, type ClosingStep, KEY_MAKERS, type KeyMaker } from './ports.js';
export { type ForecastView, viewForecast } from './forecast/forecast.view.js';
export { viewMode } from './pages/settings.view.js';
export { defaultSettings, type SurveySettings } from './settings/survey-settings.js';
export { Survey } from './survey.entity.js';
export { SurveyDirectory } from './survey-directory.js';
export { SurveyDirectoryModule } from './survey-directory.module.js';
export { SurveyPlanning } from './survey-planning.js';
export { SURVEY_STATES, type SurveyState } from './survey-state.js';
export { SurveyTurnsModule } from './survey-turns.module.js';
export { SurveysModule } from './surveys.module.js';
