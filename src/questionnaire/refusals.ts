import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-council': 'invalid-input',
  'bad-crossing': 'invalid-input',
  'bad-day': 'invalid-input',
  'bad-time-zone': 'invalid-input',
  'bad-keep-months': 'invalid-input',
  'bad-keys': 'invalid-input',
  'bad-merge': 'invalid-input',
  'bad-previous-wave': 'invalid-input',
  'bad-questionnaire': 'invalid-input',
  'csv-bad-answer': 'invalid-input',
  'csv-bad-quotes': 'invalid-input',
  'csv-empty': 'invalid-input',
  'csv-empty-response': 'invalid-input',
  'csv-identifier-column': 'invalid-input',
  'csv-malformed': 'invalid-input',
  'csv-more-problems': 'invalid-input',
  'csv-missing-column': 'invalid-input',
  'csv-not-commas': 'invalid-input',
  'csv-problems': 'invalid-input',
  'csv-repeated-column': 'invalid-input',
  'csv-unknown-column': 'invalid-input',
  'csv-wrong-width': 'invalid-input',
  'days-out-of-order': 'invalid-input',
  'nothing-to-ask': 'invalid-input',
  'one-sitting-when-sensitive': 'invalid-input',
  'sensitive-threshold-below-floor': 'invalid-input',
  'sensitive-threshold-too-low': 'invalid-input',
  'threshold-below-floor': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
