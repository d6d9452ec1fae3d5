import { type CouncilKeyPin, definitionHash, isOpenedOnTable } from '../../questionnaire/index.js';
import { checkNotPurged, type Survey } from '../../surveys/index.js';
import { refuse } from '../refusals.js';

/** What a survey must be for its results to come, wherever it is opened. */
export function checkOpenable(survey: Survey): void {
  const { state, definition, definitionHash: frozen } = survey;
  checkNotPurged(survey);
  if (state === 'opened' || state === 'archived') {
    throw refuse('survey-already-opened');
  }
  if (state !== 'closed') {
    throw refuse('survey-not-closed');
  }
  // Responses were checked against what was frozen at scheduling; anything else is not published.
  if (definitionHash(definition) !== frozen) {
    throw refuse('definition-altered');
  }
}

/** The same for a survey that is opened on this server; returns what opens it. */
export function checkReady(survey: Survey): CouncilKeyPin {
  checkOpenable(survey);
  if (isOpenedOnTable(survey.definition)) throw refuse('table-elsewhere');
  const council = survey.definition.keys?.council;
  if (!council) {
    throw refuse('survey-without-key');
  }
  return council;
}
