import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'closing-not-begun': 'refused',
  'closing-not-confirmed': 'invalid-input',
  'closing-unfinished': 'refused',
  'no-keys': 'refused',
  'no-such-language': 'invalid-input',
  'no-such-survey': 'not-found',
  'no-such-wave': 'refused',
  'slug-taken': 'refused',
  'survey-changed-meanwhile': 'refused',
  'survey-closing-day-past': 'refused',
  'survey-frozen': 'refused',
  'survey-no-way-back': 'refused',
  'survey-not-ready': 'invalid-input',
  'survey-not-closed': 'refused',
  'survey-opens-later': 'refused',
  'survey-step-done': 'refused',
  'survey-step-skipped': 'refused',
  'too-few-invited': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
