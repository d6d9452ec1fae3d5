/** Shared by every room; imports nothing of ours. */
export { canonicalHash } from './canonical-hash.js';
export { canonicalJson } from './canonical-json.js';
export { Clock, SystemClock } from './clock.js';
export { controlWords, ENGLISH_WORDS, numbersOfHash } from './control-words.js';
export { csvLine } from './csv-line.js';
export {
  dayAfter,
  dayIn,
  daysBetween,
  isDoubted,
  isTimeZone,
  minutesIn,
  monthsAfter,
} from './days.js';
export {
  DomainError,
  type ErrorCategory,
  refusing,
  type SentencePart,
  type SentenceValues,
  type WholeSentence,
} from './domain-error.js';
export { interfaceLanguage, isLanguage, type Language, LANGUAGES } from './languages.js';
export { languageOf, type LocalisedText, textIn } from './localised-text.js';
export { SharedReadings } from './shared-readings.js';
export {
  type SpokenWords,
  spokenWords,
  STRETCHED_WORDS,
  wordCountOf,
  type WordList,
  type WordsBy,
} from './spoken-words.js';
export { type ThreadProgram, threadProgram } from './thread-program.js';
export { isThisMachine } from './this-machine.js';
