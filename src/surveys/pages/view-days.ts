import type { SurveyDefinition } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';

/** "1 March 2027 – 21 March 2027"; a day that was not set is an ellipsis, none at all null. */
export function viewDays(
  { opensOn, closesOn }: Pick<SurveyDefinition, 'opensOn' | 'closesOn'>,
  language: Language,
): string | null {
  if (!opensOn && !closesOn) return null;
  return `${dayInWords(opensOn, language)} – ${dayInWords(closesOn, language)}`;
}

function dayInWords(day: string | undefined, language: Language): string {
  if (!day) return '…';
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
