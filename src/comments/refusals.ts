import { type ErrorCategory, refusing } from '../common/browser.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'choice-bad-text': 'invalid-input',
  'comments-changed': 'refused',
  'lot-replaces-choice': 'invalid-input',
  'lot-too-large': 'invalid-input',
  'no-such-comment': 'refused',
  'no-such-theme': 'invalid-input',
  'nothing-ticked': 'invalid-input',
  'survey-not-opened': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
