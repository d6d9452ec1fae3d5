import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'data-folder-not-private': 'refused',
  'database-files-unusable': 'unavailable',
  'database-not-made': 'unavailable',
  'database-not-there': 'unavailable',
  'database-of-later-version': 'refused',
  'database-unusable': 'unavailable',
  'restore-underway': 'refused',
  'restore-unfinished': 'refused',
  'rights-missing': 'unavailable',
  'sealed-responses': 'unavailable',
  'storage-unavailable': 'unavailable',
  'storage-unconfirmed': 'unavailable',
  'unsealed-responses': 'unavailable',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
