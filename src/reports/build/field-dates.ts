import { formatDay } from '../../language/index.js';
import { keepTogether } from '../format/keep-together.js';
import type { ReportContext } from '../context/report-context.js';

/** First and last day of the survey as text, or `null` where the definition states none. */
export function fieldDates({
  definition: { opensOn, closesOn },
  language,
}: ReportContext): { from: string; to: string } | null {
  if (!opensOn || !closesOn) return null;
  const say = (day: string): string => keepTogether(formatDay(day, language));
  return { from: say(opensOn), to: say(closesOn) };
}
