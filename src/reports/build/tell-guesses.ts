import { guessesMeasuredOf } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { isPetition } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';

/**
 * How well a colleague guesses from what is published by group, in one sentence: as it was measured of the
 * method, on surveys that were invented. `null` of another method, of tables of everybody alone, and of a
 * petition, whose tables hold no answers.
 */
export function tellGuesses(context: ReportContext): string | null {
  const { release, questionnaire, texts } = context;
  const measured = guessesMeasuredOf(release.method);
  const hasGroups = release.tables.some(({ by }) => by.length > 0);
  if (!measured || !hasGroups || isPetition(questionnaire)) return null;
  const { surveys, people, found, foundByOverall, bits, bitsByOverall } = measured;
  const percent = (share: number): string => context.percent({ low: share, high: share });
  return fill(texts.coverage.guesses, {
    surveys: context.count(surveys),
    people: context.count(people),
    found: percent(found),
    overall: percent(foundByOverall),
    less: percent(1 - bits / bitsByOverall),
  });
}
