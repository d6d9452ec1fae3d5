import { dayAfter, dayIn } from '../../common/browser.js';
import type { SurveyDefinition } from '../../questionnaire/browser.js';

/** Midnight to midnight on the respondent's own clock. */
export const dayOf = (date: Date): string =>
  dayIn(date, Intl.DateTimeFormat().resolvedOptions().timeZone);

/**
 * The first day to answer with a ballot taken at `now`, or empty for at once. In two phases that
 * is the next day: time between the two is what keeps them apart (protocol.md 2 and 5.6). Only the
 * respondent's browser knows the day; the server keeps none.
 */
export function answerFrom({ mode, opensOn = '' }: SurveyDefinition, now: Date): string {
  if (mode !== 'two-phases') return '';
  const next = dayAfter(dayOf(now), 1);
  return opensOn > next ? opensOn : next;
}
