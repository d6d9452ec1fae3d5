import { fill, formatDay } from '../language/index.js';
import type { Language } from '../web/index.js';
import type { Survey } from './directory/survey.entity.js';
import { words } from './words/index.js';

/** What everybody is told of a survey that came back from a backup: one sentence for each time. */
export const restoredNotes = (
  { restored }: Pick<Survey, 'restored'>,
  language: Language,
): readonly string[] =>
  (restored ?? []).map(({ backupOf, on }) =>
    fill(words[language].restored, {
      backupOf: formatDay(backupOf, language),
      on: formatDay(on, language),
    }),
  );
