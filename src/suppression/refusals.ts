import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-cells': 'invalid-input',
  'bad-count': 'invalid-input',
  'bad-dimension': 'invalid-input',
  'bad-id': 'invalid-input',
  'bad-tables': 'invalid-input',
  'cell-missing': 'invalid-input',
  'cell-outside': 'invalid-input',
  'cell-twice': 'invalid-input',
  'cyclic-hierarchy': 'invalid-input',
  'dimension-twice': 'invalid-input',
  'node-twice': 'invalid-input',
  'not-additive': 'invalid-input',
  'not-an-instance': 'invalid-input',
  'status-contradicts-count': 'invalid-input',
  'threshold-below-floor': 'invalid-input',
  'too-many-cells': 'invalid-input',
  'unknown-dimension': 'invalid-input',
  'unknown-node': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
