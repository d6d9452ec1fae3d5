/**
 * How Cahier speaks: reads the words of a room from its JSON files, and is the only place that fills
 * a template or writes a number, a day or a list. Knows no page and no respondent.
 */
export { CONTROL_WORD_LISTS, controlWordLines, controlWordsIn } from './control-words.js';
export { formatDifference } from './difference.js';
export { formatDay, formatDayThere, formatLastMinute } from './day.js';
export { fill, type Values } from './fill.js';
export { formatList, listLanguages } from './list.js';
export { languageLabel, languageName, ownName } from './names.js';
export { formatNumber, formatPercent } from './number.js';
export { lookUp } from './look-up.js';
export { formatRange, type Range } from './range.js';
export { readWords } from './read-words.js';
export { sayPart, sayRefusal } from './say-refusal.js';
export { formatFloor, formatPart, formatPrinted, formatShare, type Share } from './share.js';
export { wordsWhereHeld, wordsWhereSigned } from './words-where-signed.js';
