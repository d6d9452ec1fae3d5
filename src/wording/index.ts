/**
 * What in the wording of a questionnaire may steer, confuse or identify the people who answer it,
 * and why. Each finding is a guess from words and marks, in the languages that have rules; no sentence
 * is understood, and finding nothing proves nothing. Never sees an answer, a file or a database.
 */
export { type Advice, adviseOn, WORDING_RULES, type WordingRule } from './advise-on.js';
export { sayAdvice, sayMinutes, sayNothingFound, sayOfWhole } from './say-advice.js';
