import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'definition-altered': 'refused',
  'merges-not-offered': 'invalid-input',
  'opening-cancelled': 'refused',
  'opening-failed': 'fault',
  'opening-under-way': 'refused',
  'responses-altered': 'refused',
  'survey-already-opened': 'refused',
  'too-few-responses': 'refused',
  'survey-not-closed': 'refused',
  'survey-without-key': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
