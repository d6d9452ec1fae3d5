import type { Kind } from './kind.js';
import { checkOptions, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';

/** Enough for every site or trade of a large employer, to be found by typing. */
const MAX_TO_SEARCH = 400;

/**
 * One of some options that the admin writes.
 *
 * @fields `options`, up to 400; `search` if they are to be found by typing
 * @answer one option
 * @published its options
 */
export const single: Kind = {
  ...oneOption(ownOptions),
  fields: {
    required: 'optional',
    options: 'needed',
    search: 'optional',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown', 'other'],
  scores: 'unusual',
  presets: [
    { name: 'single', start: { options: [] } },
    { name: 'search', start: { options: [], search: true } },
  ],
  check: (question, report) => checkOptions(ownOptions(question), report, { most: MAX_TO_SEARCH }),
};
