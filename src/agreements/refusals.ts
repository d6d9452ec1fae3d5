import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'account-in-doubt': 'refused',
  'account-of-today': 'refused',
  'account-gone': 'refused',
  'already-proposed': 'refused',
  'decision-not-json': 'invalid-input',
  'decision-not-signed': 'refused',
  'decision-other': 'refused',
  'decision-overtaken': 'refused',
  'decision-too-old': 'refused',
  'last-admin': 'refused',
  'let-in-through-others': 'refused',
  'made-by-the-other': 'refused',
  'no-factor-to-clear': 'refused',
  'no-such-proposal': 'not-found',
  'own-factors': 'refused',
  'own-removal': 'refused',
  'proposal-over': 'refused',
  'proposal-unreadable': 'refused',
  'proposer-gone': 'refused',
  'removal-endangers': 'refused',
  'removal-takes-admin': 'refused',
  'reset-by-the-other': 'refused',
  'second-account-is-first': 'refused',
  'takes-accounts': 'refused',
  'takes-holders': 'refused',
  'takes-holders-now': 'refused',
  'takes-two-reps': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
