import { fill, formatDay } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import type { PrintedRewording } from '../register/register.js';

/** That words are not those of their first day: whoever changed them may have known the results. */
export function sayReworded(
  context: ReportContext,
  reworded: PrintedRewording | undefined,
): string {
  if (!reworded) return '';
  const { changed, changedAfter, changedBefore } = context.texts.remarks;
  const { on, isAfterOpening } = reworded;
  const sentence =
    isAfterOpening === null ? changed : isAfterOpening ? changedAfter : changedBefore;
  return fill(sentence, { day: formatDay(on, context.language) });
}
