import { markIdentifyingDetails } from '../../questionnaire/index.js';
import type { DecidedComment } from '../choosing/choose-verbatims.js';

/** Comments of which nothing was decided, of which a passage is highlighted, that are chosen, under no theme. */
export const COMMENT_FILTERS = ['open', 'marked', 'chosen', 'unfiled'] as const;
type NamedFilter = (typeof COMMENT_FILTERS)[number];

/** One of these, or a theme by its code after this sign. */
export const THEME_SIGN = 'theme-';

const isNamed = (filter: string): filter is NamedFilter =>
  (COMMENT_FILTERS as readonly string[]).includes(filter);

const isHeld = {
  open: ({ redacted, theme, chosen }) => redacted === null && theme === null && !chosen,
  marked: ({ text }, names) =>
    markIdentifyingDetails(text, names).some(({ kind }) => kind !== null),
  chosen: ({ chosen }) => chosen,
  unfiled: ({ theme }) => theme === null,
} as const satisfies Record<
  NamedFilter,
  (comment: DecidedComment, groupNames: readonly string[]) => boolean
>;

/** Those of a pool that a filter names, in its order; all where it names none that there is. */
export function filterComments<T extends DecidedComment>(
  pool: readonly T[],
  filter: string,
  groupNames: readonly string[],
): readonly T[] {
  if (isNamed(filter)) return pool.filter((comment) => isHeld[filter](comment, groupNames));
  if (!filter.startsWith(THEME_SIGN)) return pool;
  return pool.filter(({ theme }) => theme === filter.slice(THEME_SIGN.length));
}
