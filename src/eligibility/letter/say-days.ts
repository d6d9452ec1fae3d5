import { fill, formatDay } from '../../language/index.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** From when until when a survey is open, in one sentence. */
export function sayDays({ opensOn, closesOn }: SurveyDefinition, language: Language): string {
  const { days } = words[language].mail;
  const from = opensOn === undefined ? '' : formatDay(opensOn, language);
  const to = closesOn === undefined ? '' : formatDay(closesOn, language);
  if (from && to) return fill(days.both, { from, to });
  if (to) return fill(days.to, { to });
  return from ? fill(days.from, { from }) : days.none;
}
