/**
 * PURE. Questions, profile questions (quasi-identifiers), languages, and the rules by which a
 * questionnaire and a response are accepted. Never sees who answered.
 */
export * from './definition.js';
export * from './options-of.js';
export { parseQuestionnaire } from './parse-questionnaire.js';
export { MAX_PROFILE_QUESTIONS } from './parse-profile.js';
export * from './profile-cells.js';
export * from './questionnaire.js';
export * from './response.js';
export { DEFAULT_MAX_LENGTH, responseClassFor } from './response-class.js';
export { parseResponsesCsv } from './responses-csv.js';
export * from './text-rules.js';
export * from './validate-response.js';
