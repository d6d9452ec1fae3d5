import type { PublishedVerbatim } from '../../disclosure/index.js';
import { commentFieldsOf, FEWEST_COMMENTS, type Questionnaire } from '../../questionnaire/index.js';

/** A comment of a pool, as far as it was decided on. */
export interface DecidedComment {
  readonly question: string;
  readonly text: string;
  /** What is printed in the place of the text, where something was taken out. */
  readonly redacted: string | null;
  readonly theme: string | null;
  readonly chosen: boolean;
}

/** How many comments of the pool were filed under each theme. */
export function countByTheme(
  pool: readonly Pick<DecidedComment, 'theme'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { theme } of pool) {
    if (theme !== null) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return counts;
}

/** The themes under which enough comments are filed to be named (rule D10). */
const themesNamed = (pool: readonly Pick<DecidedComment, 'theme'>[]): ReadonlySet<string | null> =>
  new Set(
    [...countByTheme(pool)].filter(([, count]) => count >= FEWEST_COMMENTS).map(([theme]) => theme),
  );

/**
 * What an edition prints of the pool: the chosen comments, by question and theme. A theme is
 * named only where enough comments speak of it (rule D10); the others stand under their question.
 */
export function chooseVerbatims(
  questionnaire: Questionnaire,
  pool: readonly DecidedComment[],
): readonly PublishedVerbatim[] {
  const questions = commentFieldsOf(questionnaire);
  const themes = questionnaire.sections.map((section) => section.code);
  const named = themesNamed(pool);
  const themeOf = ({ theme }: DecidedComment): string | null => (named.has(theme) ? theme : null);
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
