import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'already-proposed': 'refused',
  'decision-not-json': 'invalid-input',
  'decision-not-signed': 'refused',
  'decision-other': 'refused',
  'decision-overtaken': 'refused',
  'decision-too-old': 'refused',
  'made-by-the-other': 'refused',
  'no-factor-to-clear': 'refused',
  'no-such-proposal': 'not-found',
  'own-factors': 'refused',
  'proposal-over': 'refused',
  'proposal-unreadable': 'refused',
  'proposer-gone': 'refused',
  'reset-by-the-other': 'refused',
  'second-account-is-first': 'refused',
  'takes-accounts': 'refused',
  'takes-holders': 'refused',
  'takes-holders-now': 'refused',
  'takes-two-reps': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
