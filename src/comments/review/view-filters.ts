import { fill } from '../../language/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';
import { COMMENT_FILTERS, THEME_SIGN } from './filter-comments.js';

/** Links to parts of the pool: a reader of many comments comes back to those that are left. */
export function viewFilters(
  filter: string,
  sections: readonly { readonly code: string; readonly title: string }[],
  language: Language,
) {
  const t = words[language].review;
  return [
    { name: '', label: t.filters.all },
    ...COMMENT_FILTERS.map((name) => ({ name, label: t.filters[name] })),
    ...sections.map(({ code, title }) => ({
      name: `${THEME_SIGN}${code}`,
      label: fill(t.filterTheme, { theme: title }),
    })),
  ].map((one) => ({ ...one, isCurrent: one.name === filter }));
}
