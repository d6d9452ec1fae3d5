import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'edition-exists': 'refused',
  'edition-unchanged': 'refused',
  'ledger-broken': 'refused',
  'no-report-yet': 'not-found',
  'no-verbatim-chosen': 'refused',
  'release-unreadable': 'refused',
  'report-query-invalid': 'invalid-input',
  'survey-not-opened': 'refused',
  'too-few-comments': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
