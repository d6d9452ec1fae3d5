import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'edition-exists': 'refused',
  'edition-unchanged': 'refused',
  'ledger-broken': 'refused',
  'no-verbatim-chosen': 'refused',
  'release-unreadable': 'refused',
  'survey-not-opened': 'refused',
  'too-few-comments': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
