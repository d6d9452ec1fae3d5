import { type ErrorCategory, refusing } from '../common/browser.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-blinded-message': 'invalid-input',
  'bad-bulletin': 'invalid-input',
  'bad-envelope': 'invalid-input',
  'bad-receipt': 'invalid-input',
  'response-too-large': 'invalid-input',
  'sealed-row-damaged': 'refused',
  'share-damaged': 'refused',
  'signing-failed': 'fault',
  'too-few-shares': 'refused',
  'wrong-passphrase': 'refused',
  'wrong-shares': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
