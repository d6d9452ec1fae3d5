import type { SurveyDefinition } from '../../questionnaire/browser.js';

/** Midnight to midnight on the respondent's own clock. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/**
 * The first day to answer with a ballot taken at `now`, or empty for at once. In two phases that
 * is the next day: time between the two is what keeps them apart (protocol.md 2 and 5.6). Only the
 * respondent's browser knows the day; the server keeps none.
 */
export function answerFrom({ mode, opensOn = '' }: SurveyDefinition, now: Date): string {
  if (mode !== 'two-phases') return '';
  const next = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1));
  return opensOn > next ? opensOn : next;
}
