import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'answers-destroyed': 'refused',
  'cancelling-too-late': 'refused',
  'closing-early-takes-two': 'refused',
  'closing-not-begun': 'refused',
  'closing-not-confirmed': 'invalid-input',
  'closing-unfinished': 'refused',
  'early-closing-not-open': 'refused',
  'early-closing-not-planned': 'refused',
  'last-day-not-announced': 'refused',
  'last-day-not-later': 'invalid-input',
  'last-day-over': 'refused',
  'last-day-too-late': 'invalid-input',
  'no-keys': 'refused',
  'no-such-language': 'invalid-input',
  'no-such-survey': 'not-found',
  'no-such-wave': 'refused',
  'purging-before-closing': 'refused',
  'purging-before-opening': 'refused',
  'purging-unfinished': 'refused',
  'slug-taken': 'refused',
  'survey-changed-meanwhile': 'refused',
  'survey-closing-day-past': 'refused',
  'survey-frozen': 'refused',
  'survey-no-way-back': 'refused',
  'survey-not-ready': 'invalid-input',
  'survey-not-closed': 'refused',
  'survey-opens-later': 'refused',
  'survey-over': 'refused',
  'survey-step-done': 'refused',
  'survey-step-skipped': 'refused',
  'too-few-invited': 'refused',
  'too-many-amendments': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
