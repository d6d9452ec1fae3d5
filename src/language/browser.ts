/** What a page's script may load: all but the reading of files. */
export { ownName } from './names.js';
export { formatDay } from './day.js';
export { fill, type Values } from './fill.js';
export { formatList } from './list.js';
