import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'backup-damaged': 'invalid-input',
  'backup-not-opened': 'invalid-input',
  'backup-of-no-database': 'refused',
  'backup-of-other-role': 'refused',
  'backup-of-other-version': 'invalid-input',
  'backup-passphrase-short': 'invalid-input',
  'backup-recipient-unknown': 'invalid-input',
  'backup-unreadable': 'invalid-input',
  'backup-unwritable': 'unavailable',
  'restore-needs-empty': 'refused',
  'restore-needs-key-file': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
