import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-login': 'invalid-input',
  'bad-password': 'invalid-input',
  'hashing-busy': 'unavailable',
  'login-taken': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
