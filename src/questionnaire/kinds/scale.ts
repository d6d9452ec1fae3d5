import type { Kind } from './kind.js';
import { checkOptions, checkScores, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';

/** A scale with all its points labelled, and beside it the ways not to take a place on it. */
export const scale: Kind = {
  ...oneOption(ownOptions),
  fields: {
    required: 'optional',
    options: 'needed',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown'],
  presets: [{ name: 'scale', start: { options: [] } }],
  check(question, report) {
    checkOptions(ownOptions(question), report);
    checkScores(ownOptions(question), report);
  },
};
