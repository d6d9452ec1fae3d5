import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'eligibility-elsewhere': 'unavailable',
  'eligibility-not-running': 'unavailable',
  'invitations-not-noted': 'unavailable',
  'key-destroyed': 'refused',
  'letter-sealed': 'refused',
  'no-decision-of-list': 'not-found',
  'signing-unavailable': 'unavailable',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
