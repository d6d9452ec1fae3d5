import { fill, formatDayThere } from '../../language/index.js';
import { keepMonthsOf } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { destructionDayOf, zoneOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';
import { wordsOf } from '../survey-words.js';
import { isPurgePromised } from '../life/purge-rules.js';

/** When what was answered is destroyed, or was; null while there is no last day to count from. */
export function keepingNote(
  survey: Survey,
  language: Language,
): { readonly title: string; readonly text: string } | null {
  if (survey.state === 'cancelled') return null;
  const t = wordsOf(survey, language).keeping;
  if (survey.purgedOn) {
    const day = formatDayThere(survey.purgedOn, zoneOf(survey), language);
    const end = survey.state === 'closed' ? t.unopened : t.done;
    return { title: t.title, text: fill(survey.isClosing ? t.begun : end, { day }) };
  }
  const day = destructionDayOf(survey);
  if (!day) return null;
  const values = {
    day: formatDayThere(day, zoneOf(survey), language),
    months: keepMonthsOf(survey.definition),
  };
  return { title: t.title, text: fill(isPurgePromised(survey) ? t.on : t.byDefault, values) };
}
