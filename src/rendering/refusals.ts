import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'rendering-busy': 'unavailable',
  'rendering-cancelled': 'refused',
  'rendering-too-long': 'unavailable',
  'rendering-failed': 'fault',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
