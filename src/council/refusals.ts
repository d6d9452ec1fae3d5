import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'holders-changed': 'refused',
  'opening-bad-recovery': 'refused',
  'opening-damaged-key': 'refused',
  'opening-damaged-share': 'refused',
  'opening-given-up-passphrase': 'refused',
  'opening-login-removed': 'refused',
  'opening-no-share': 'refused',
  'opening-no-such-login': 'refused',
  'opening-same-rep': 'refused',
  'opening-too-few': 'refused',
  'opening-too-many-attempts': 'refused',
  'opening-wrong-passphrase': 'refused',
  'passphrase-exists': 'refused',
  'too-few-representatives': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
