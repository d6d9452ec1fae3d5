/**
 * What holders load of this room who read comments on their own devices: what marks, titles and cleans them,
 * and what an edition would print. Promises to keep nothing.
 */
export { countByTheme } from './choosing/choose-verbatims.js';
export { titlesOfComments } from './choosing/comment-titles.js';
export { inLotOrder } from './choosing/lot.js';
export { COMMENT_FILTERS, filterComments, THEME_SIGN } from './review/filter-comments.js';
export { groupNamesOf } from './choosing/group-names.js';
export { quotesOf } from './choosing/quotes-of-choice.js';
export { cleanText } from './collecting/clean-text.js';
