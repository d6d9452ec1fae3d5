import type { Kind } from './kind.js';
import { untabled } from './tables.js';

/**
 * A paragraph between questions: its title is what it says, and nothing is asked.
 *
 * @fields none
 * @answer none: it is a text to read
 * @published nothing
 */
export const info: Kind = {
  shape: 'none',
  isNumbered: false,
  isSignature: false,
  fields: {},
  roles: [],
  scores: 'unusual',
  presets: [{ name: 'info', start: {} }],
  check: () => undefined,
  options: () => [],
  rules: () => [],
  normalise: () => () => undefined,
  longest: () => 0,
  results: () => untabled('nothing-asked'),
  wording: () => [],
  freeze: () => ({}),
};
