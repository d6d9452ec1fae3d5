import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'no-slips-here': 'refused',
  'slips-counted-too-late': 'refused',
  'more-handed-out': 'invalid-input',
  'more-returned': 'invalid-input',
  'more-destroyed': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
