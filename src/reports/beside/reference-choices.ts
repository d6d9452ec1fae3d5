import type { Language } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import { isPetition } from '../../questionnaire/index.js';
import { ReportContext } from '../context/report-context.js';
import type { References } from '../references/references.js';
import { comparableIn, matchReference } from './match-reference.js';
import { countsHere } from './reference-counts.js';

/** Whether a report can set a figure beside a question, or why not. */
export type ReferenceStanding = 'offered' | 'not-asked' | 'withheld';

/** For each figure of a file, in its order, by the rule of the report's own chapter. */
export function referenceStandings(
  release: ReleaseContent,
  { values }: References,
  language: Language,
): readonly ReferenceStanding[] {
  const context = new ReportContext(release, language);
  if (isPetition(context.questionnaire)) return values.map(() => 'not-asked');
  const comparable = comparableIn(context);
  return values.map((value) => {
    const match = matchReference(context, comparable, value);
    if (!match) return 'not-asked';
    return countsHere(match.counted.figures, match) ? 'offered' : 'withheld';
  });
}
