import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-hidden': 'invalid-input',
  'cell-not-to-hide': 'invalid-input',
  'not-a-pattern': 'invalid-input',
  'pattern-altered': 'invalid-input',
  'pattern-of-another-table': 'invalid-input',
  'prior-of-another-survey': 'invalid-input',
  'release-row-malformed': 'invalid-input',
  'release-row-unknown': 'invalid-input',
  'unknown-cell': 'invalid-input',
  'unknown-protection': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
