import type { Kind } from './kind.js';
import { checkOptions, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';
import { tableOf, tables } from './tables.js';

/**
 * Classes of a number in order, of which one is chosen: "1 or 2 days".
 *
 * @fields `options`, such as "1 to 2 days"
 * @answer one option
 * @published its options
 */
export const classes: Kind = {
  ...oneOption(ownOptions),
  fields: {
    required: 'optional',
    options: 'needed',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown'],
  scores: 'usual',
  presets: [{ name: 'classes', start: { options: [] } }],
  check: (question, report) => checkOptions(ownOptions(question), report),
  results: (question) => tables(tableOf(question, ownOptions(question), { order: 'classes' })),
};
