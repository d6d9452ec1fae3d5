import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'no-report-yet': 'not-found',
  'figure-not-inserted': 'invalid-input',
  'figure-only-chosen': 'invalid-input',
  'figure-not-there': 'invalid-input',
  'no-such-chapter': 'invalid-input',
  'no-such-remark': 'not-found',
  'too-many-inserted': 'invalid-input',
  'no-such-print': 'not-found',
  'no-references': 'not-found',
  'reference-not-offered': 'invalid-input',
  'references-no-file': 'invalid-input',
  'references-none-asked': 'invalid-input',
  'references-not-json': 'invalid-input',
  'report-query-invalid': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
