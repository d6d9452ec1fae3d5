/**
 * PURE. Questions, profile questions (quasi-identifiers), languages, and the rules by which a
 * questionnaire and a response are accepted. Never sees who answered.
 */
export * from './questionnaire.js';
export * from './response.js';
