/** What a page's script may load: all but the reading of files. */
export { ownName } from './names.js';
export { bindNumber } from './bind-number.js';
export { formatDay, formatDayThere, formatLastMinute } from './day.js';
export { fill, type Values } from './fill.js';
export { formatList } from './list.js';
export { formatRange } from './range.js';
export { sayRefusalBy, type Sentences } from './say-sentence.js';
export { typeset } from './typeset.js';
export { wordsWhereHeld, wordsWhereSigned } from './words-where-signed.js';
