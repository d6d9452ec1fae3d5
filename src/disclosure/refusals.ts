import { type ErrorCategory, refusing } from '../common/browser.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'crossing-not-supported': 'invalid-input',
  'crossing-unknown': 'invalid-input',
  'edition-asks-otherwise': 'invalid-input',
  'edition-of-smaller-groups': 'refused',
  'prior-of-another-schema': 'refused',
  'prior-of-another-survey': 'invalid-input',
  'release-altered': 'invalid-input',
  'release-definition-mismatch': 'invalid-input',
  'release-malformed': 'invalid-input',
  'threshold-below-floor': 'refused',
  'unknown-answer': 'invalid-input',
  'wave-looks-like-edition': 'refused',
  'waves-unconnected': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
