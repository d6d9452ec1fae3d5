/**
 * What destroys the answers of surveys, and the way to it without a server. Sees which surveys there
 * are and what day it is; opens no answer.
 */
export { DESTROYERS } from './destroyers.js';
export { type KeptSurvey, purgeSurveys, type PurgeOrder } from './purge-surveys.js';
