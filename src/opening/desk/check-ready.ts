import { refused } from '../../common/index.js';
import { definitionHash, type SurveyKeys } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';

/** What a survey must be for its results to be opened; returns what opens it. */
export function checkReady({
  state,
  definition,
  definitionHash: frozen,
}: Survey): SurveyKeys['council'] {
  if (state === 'opened' || state === 'archived') {
    throw refused('survey-already-opened', 'The results are already open: they open only once.');
  }
  if (state !== 'closed') {
    throw refused(
      'survey-not-closed',
      'The results open only after the survey is closed. Ask an administrator to close it first.',
    );
  }
  // What was frozen at scheduling is what every respondent saw; anything else is not published.
  if (definitionHash(definition) !== frozen) {
    throw refused(
      'definition-altered',
      'The survey is not the one that was scheduled: its stored definition was changed. Restore it from a backup before opening.',
    );
  }
  if (!definition.keys) {
    throw refused(
      'survey-without-key',
      'The responses of this survey were never sealed to a key of the council, so the council cannot open them: make a new survey.',
    );
  }
  return definition.keys.council;
}
