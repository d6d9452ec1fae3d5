import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';

/** The row of everybody else, unless an option has this code. */
const OTHERS = 'others';

/**
 * The name of a published group: an option, a group above options, siblings merged with `+`, or
 * whoever is in no other row.
 */
export function groupLabel(context: ReportContext, profile: ProfileQuestion, row: string): string {
  const labels = new Map(
    [...(profile.groups ?? []), ...profile.options].map(({ code, label }) => [code, label]),
  );
  if (row === OTHERS && !labels.has(OTHERS)) return context.texts.groups.others;
  return row
    .split('+')
    .map((code) => context.say(labels.get(code), 80) || code)
    .join(' + ');
}
