import { partsOfRow, type ProfileQuestion } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';

/** The row of everybody else, unless an option has this code. */
const OTHERS = 'others';

/**
 * The name of a published group: an option, a group above options, siblings merged with `+`, or
 * whoever is in no other row.
 */
export function groupLabel(context: ReportContext, profile: ProfileQuestion, row: string): string {
  const parts = partsOfRow(profile, row.split('+'));
  if (row === OTHERS && !parts[0]?.label) return context.texts.groups.others;
  return parts.map(({ code, label }) => context.say(label, 80) || code).join(' + ');
}
