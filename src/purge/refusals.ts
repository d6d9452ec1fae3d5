import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'nothing-kept': 'refused',
  'purge-of-other-role': 'refused',
  'purge-too-early': 'refused',
  'purge-undated': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
