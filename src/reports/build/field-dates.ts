import { formatDay } from '../format/format-date.js';
import type { ReportContext } from './report-context.js';

/** First and last day of the survey as text, or `null` where the definition states none. */
export function fieldDates(context: ReportContext): { from: string; to: string } | null {
  const { opensOn, closesOn } = context.definition;
  if (!opensOn || !closesOn) return null;
  return { from: formatDay(opensOn, context.language), to: formatDay(closesOn, context.language) };
}
