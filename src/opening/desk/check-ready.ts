import { definitionHash, type SurveyKeys } from '../../questionnaire/index.js';
import { checkNotPurged, type Survey } from '../../surveys/index.js';
import { refuse } from '../refusals.js';

/** What a survey must be for its results to be opened; returns what opens it. */
export function checkReady(survey: Survey): SurveyKeys['council'] {
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
  if (!definition.keys) {
    throw refuse('survey-without-key');
  }
  return definition.keys.council;
}
