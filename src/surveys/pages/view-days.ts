import { formatDay } from '../../language/index.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';

/** "1 March 2027 – 21 March 2027"; a day that was not set is an ellipsis, none at all null. */
export function viewDays(
  { opensOn, closesOn }: Pick<SurveyDefinition, 'opensOn' | 'closesOn'>,
  language: Language,
): string | null {
  if (!opensOn && !closesOn) return null;
  const say = (day: string | undefined): string => (day ? formatDay(day, language) : '…');
  return `${say(opensOn)} – ${say(closesOn)}`;
}
