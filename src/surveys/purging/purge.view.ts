import type { DomainError } from '../../common/index.js';
import { sayRefusal } from '../../language/index.js';
import { Page, type Viewer } from '../../web/index.js';
import { titleOf } from '../directory/rep-surveys.js';
import type { Survey } from '../directory/survey.entity.js';
import { wordsOf } from '../survey-words.js';
import { keepingNote } from './keeping-note.js';
import { findPurgeObstacle } from '../life/purge-rules.js';

/** What would be destroyed and what stays, with a button, or with why it cannot be proposed now. */
export function purgePage(
  { language }: Viewer,
  survey: Survey,
  today: string,
  refusal?: DomainError,
): Page {
  const t = wordsOf(survey, language).purge;
  const obstacle = refusal ?? findPurgeObstacle(survey, today);
  const model = {
    title: t.title,
    t,
    id: survey.id,
    survey: titleOf(survey, language),
    keeping: keepingNote(survey, language),
    obstacle: obstacle ? sayRefusal(obstacle, language) : null,
  };
  return new Page('rep/purge', model, refusal ? 409 : 200, language);
}
