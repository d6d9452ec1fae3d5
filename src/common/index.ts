/** Shared by every room; imports nothing of ours. */
export { canonicalHash } from './canonical-hash.js';
export { canonicalJson } from './canonical-json.js';
export { Clock, SystemClock } from './clock.js';
export { controlWords, type SpokenWords } from './control-words.js';
export { dayAfter, dayIn, isTimeZone, minutesIn, monthsAfter } from './days.js';
export {
  DomainError,
  type ErrorCategory,
  refusing,
  type SentencePart,
  type SentenceValues,
  type WholeSentence,
} from './domain-error.js';
export { interfaceLanguage, isLanguage, type Language, LANGUAGES } from './languages.js';
export { type LocalisedText, textIn } from './localised-text.js';
export { isThisMachine } from './this-machine.js';
