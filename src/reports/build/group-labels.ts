import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';

/** The name of a published group: an option, a group above options, or siblings merged with `+`. */
export function groupLabel(context: ReportContext, profile: ProfileQuestion, row: string): string {
  const labels = new Map(
    [...(profile.groups ?? []), ...profile.options].map(({ code, label }) => [code, label]),
  );
  return row
    .split('+')
    .map((code) => context.say(labels.get(code), 80) || code)
    .join(' + ');
}
