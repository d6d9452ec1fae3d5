import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'cannot-listen': 'unavailable',
  'data-folder-in-use': 'refused',
  'data-folder-unusable': 'unavailable',
  'port-in-use': 'unavailable',
  'port-not-allowed': 'unavailable',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
