/**
 * The comments of an opened survey, on their own: reps redact them, file them under themes and
 * choose those that the next edition prints, which one proposes and another confirms. Nothing leads from a comment to the rest of the
 * response that it was written in.
 */
export { quotesOf } from './choosing/quotes-of-choice.js';
export { CommentDestruction } from './pool/comment-destruction.js';
export { CommentsWaiting } from './pool/comments-waiting.js';
export { PublishComments } from './pool/publish-comments.js';
export { CommentsModule } from './comments.module.js';
