import type { PublishedVerbatim } from '../../disclosure/index.js';
import { commentFieldsOf, FEWEST_COMMENTS, type Questionnaire } from '../../questionnaire/index.js';
import type { Verbatim } from '../../releases/index.js';

/** How many comments of the pool were filed under each theme. */
export function countByTheme(pool: readonly Verbatim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { theme } of pool) {
    if (theme !== null) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return counts;
}

/**
 * What an edition prints of the pool: the chosen comments, by question and theme. A theme is
 * named only where enough comments speak of it (rule D10); the others stand under their question.
 */
export function chooseVerbatims(
  questionnaire: Questionnaire,
  pool: readonly Verbatim[],
): readonly PublishedVerbatim[] {
  const questions = commentFieldsOf(questionnaire);
  const themes = questionnaire.sections.map((section) => section.code);
  const counts = countByTheme(pool);
  const themeOf = ({ theme }: Verbatim): string | null =>
    theme !== null && (counts.get(theme) ?? 0) >= FEWEST_COMMENTS ? theme : null;
  const rank = ({ question, theme }: PublishedVerbatim): number =>
    questions.indexOf(question) * (themes.length + 1) +
    (theme === undefined ? themes.length : themes.indexOf(theme));
  return pool
    .filter((verbatim) => verbatim.chosen)
    .map((verbatim): PublishedVerbatim => {
      const theme = themeOf(verbatim);
      const text = verbatim.redacted ?? verbatim.text;
      return { question: verbatim.question, ...(theme === null ? {} : { theme }), text };
    })
    .sort((a, b) => rank(a) - rank(b));
}
