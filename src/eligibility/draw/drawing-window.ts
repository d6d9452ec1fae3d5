import { type Drawing, FEWEST_FOR_SECOND_DRAWING } from '../../questionnaire/index.js';

/** Where a day lies among those on which ballots are given out: `between` there may be more of them. */
export type DrawingWindow = 'before' | 'first' | 'between' | 'second' | 'after';

/**
 * @param today YYYY-MM-DD in the survey's time zone
 * @param invited with fewer people a second window is not held: those who come late would be few
 */
export function windowOn(
  { from, until, again }: Drawing,
  today: string,
  invited: number,
): DrawingWindow {
  if (today < from) return 'before';
  if (today <= until) return 'first';
  if (!again || today > again.until) return 'after';
  return today < again.from || invited < FEWEST_FOR_SECOND_DRAWING ? 'between' : 'second';
}
