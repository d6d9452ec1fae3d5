/**
 * The life of a survey and the pages on which admins schedule, open and close one. Never sees a
 * response, a count of responses or a respondent.
 */
export { Cancel, CloseEarly, LastDayLater, ReplaceHolder } from './amendments/amendment-acts.js';
export { viewAmendments } from './amendments/amendments.view.js';
export { destroyedOn } from './directory/destroyed-on.js';
export { fileNameOf } from './directory/file-name-of.js';
export { holdersNow, namesOfSeats, signersNow } from './directory/holders-now.js';
export { lifeShown } from './directory/life-shown.js';
export { RepSurveys, titleOf } from './directory/rep-surveys.js';
export {
  type InvitationNumbers,
  invitedOf,
  type SlipTally,
  UPLOAD_KINDS,
  type UploadKind,
} from './directory/invited-of.js';
export { ServedPage } from './directory/served-page.js';
export { signingOf } from './amendments/signing-of.js';
export { zoneIn } from './directory/zone-in.js';
export { SurveyDirectory } from './directory/survey-directory.js';
export { SurveyDirectoryModule } from './directory/survey-directory.module.js';
export { type SurveyState, UNOPENED_STATES } from './directory/survey-state.js';
export { type Restoration, Survey } from './directory/survey.entity.js';
export { SURVEYS_ENTITIES } from './entities.js';
export {
  destructionDayOf,
  firstDayOf,
  lastDayOf,
  openDaysOf,
  otherDaysAnnounced,
  zoneOf,
} from './directory/survey-days.js';
export { DayKeeper } from './life/day-keeper.js';
export { KnownDay } from './life/known-day.js';
export type { CancellingStep, ClosingStep, Destroyer, KeyMaker } from './life/ports.js';
export { SurveyClosing } from './life/survey-closing.js';
export { SurveyPlanning } from './life/survey-planning.js';
export { viewDays } from './pages/view-days.js';
export { viewMode } from './pages/settings.view.js';
export { defaultSettings, type SurveySettings } from './settings/survey-settings.js';
export { keepingNote } from './purging/keeping-note.js';
export { PurgeAnswers } from './purging/purge-act.js';
export { checkNotPurged, findPurgeObstacle } from './life/purge-rules.js';
export { SurveyPurging } from './life/survey-purging.js';
export { restoredNotes } from './restored-notes.js';
export { SurveysModule } from './surveys.module.js';
export { SurveyTurnsModule } from './survey-turns.module.js';
