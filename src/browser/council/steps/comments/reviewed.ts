import type { Decisions } from './decisions.js';
import type { CommentDrawing } from './draw-comment.js';
import type { OwnComments } from './own-comments.js';

/** Comments and what is decided on them so far, which is in this tab alone. */
export interface Reviewed {
  readonly own: OwnComments;
  readonly decisions: Decisions;
  readonly drawing: CommentDrawing;
}
