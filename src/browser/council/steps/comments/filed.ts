import { countByTheme } from '../../../../comments/offline.js';
import { fill } from '../../../../language/browser.js';
import { el, type Piece } from '../../../../screens/browser.js';
import type { CommentDrawing } from './draw-comment.js';

/** Each theme with how many comments are filed under it, quoted or not. */
export function drawFiled(
  comments: readonly { readonly theme: string | null }[],
  { text, themes }: CommentDrawing,
): Piece {
  const counts = countByTheme(comments);
  const lines = themes.flatMap(([code, theme]) => {
    const count = counts.get(code);
    return count === undefined
      ? []
      : [el('li', {}, fill(text.words.comments.filed, { theme, count }))];
  });
  return el('ul', {}, ...lines);
}
