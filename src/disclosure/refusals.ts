import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-coins': 'invalid-input',
  'certificate-of-another-release': 'invalid-input',
  'crossing-not-supported': 'invalid-input',
  'crossing-unknown': 'invalid-input',
  'edition-asks-otherwise': 'invalid-input',
  'not-a-certificate': 'invalid-input',
  'prior-of-another-schema': 'refused',
  'prior-of-another-survey': 'invalid-input',
  'release-altered': 'invalid-input',
  'release-definition-mismatch': 'invalid-input',
  'release-malformed': 'invalid-input',
  'release-unproven': 'fault',
  'threshold-below-floor': 'refused',
  'unknown-answer': 'invalid-input',
  'wave-looks-like-edition': 'refused',
  'waves-unconnected': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
