import { fill, formatDay, formatLastMinute } from '../../language/index.js';
import { type SurveyDefinition, timeZoneOf } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** From when until when a survey is open, in one sentence. */
export function sayDays(definition: SurveyDefinition, language: Language): string {
  const { opensOn, closesOn } = definition;
  const { days } = words[language].mail;
  const from = opensOn === undefined ? '' : formatDay(opensOn, language);
  const to =
    closesOn === undefined ? '' : formatLastMinute(closesOn, timeZoneOf(definition), language);
  if (from && to) return fill(days.both, { from, to });
  if (to) return fill(days.to, { to });
  return from ? fill(days.from, { from }) : days.none;
}
