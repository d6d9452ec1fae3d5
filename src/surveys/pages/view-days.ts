import { formatDay, formatLastMinute } from '../../language/index.js';
import type { Language } from '../../web/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { firstDayOf, lastDayOf, zoneOf } from '../directory/survey-days.js';

/**
 * "1 March 2027 – 21 March 2027, 23:59 (Europe/Paris time)"; a day that was not set is an ellipsis,
 * none at all null.
 */
export function viewDays(
  survey: Pick<Survey, 'definition' | 'amendments'>,
  language: Language,
): string | null {
  const [first, last] = [firstDayOf(survey), lastDayOf(survey)];
  if (!first && !last) return null;
  const from = first ? formatDay(first, language) : '…';
  return `${from} – ${last ? formatLastMinute(last, zoneOf(survey), language) : '…'}`;
}
