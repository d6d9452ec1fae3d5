import { COMMENT_FILTERS, filterComments, THEME_SIGN } from '../../../../comments/offline.js';
import type { ReadComment } from '../../../../holders/index.js';
import { fill } from '../../../../language/browser.js';
import type { Decisions } from './decisions.js';
import type { CommentDrawing } from './draw-comment.js';

/** Parts of the comments, as the page names them; the first is all. */
export function filtersOf({
  text,
  themes,
}: CommentDrawing): readonly (readonly [name: string, label: string])[] {
  const { filters, filterTheme } = text.words.comments;
  return [
    ['', filters.all],
    ...COMMENT_FILTERS.map((name) => [name, filters[name]] as const),
    ...themes.map(
      ([code, theme]) => [`${THEME_SIGN}${code}`, fill(filterTheme, { theme })] as const,
    ),
  ];
}

/** Those that a filter names as they are decided on now, in their order. */
export function listedBy(
  filter: string,
  pool: readonly ReadComment[],
  decisions: Decisions,
  { names }: CommentDrawing,
): readonly ReadComment[] {
  const decided = pool.map((comment) => {
    const { text, theme, quote } = decisions.get(comment.mark)!;
    const redacted = text === comment.text ? null : text;
    return { ...comment, redacted, theme, chosen: quote };
  });
  const marks = new Set(filterComments(decided, filter, names).map(({ mark }) => mark));
  return pool.filter(({ mark }) => marks.has(mark));
}
