import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'no-such-council-file': 'not-found',
  'roster-card-gone': 'invalid-input',
  'roster-device-file': 'invalid-input',
  'roster-file-rested-on': 'refused',
  'roster-file-too-long': 'invalid-input',
  'roster-founded-already': 'refused',
  'roster-full': 'refused',
  'roster-list-not-next': 'refused',
  'roster-list-over': 'refused',
  'roster-loose-full': 'refused',
  'roster-not-to-found': 'refused',
  'roster-not-json': 'invalid-input',
  'roster-number-far': 'refused',
  'roster-number-taken': 'refused',
  'roster-other-kind': 'invalid-input',
  'roster-too-few-cards': 'invalid-input',
  'roster-unknown-list': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
