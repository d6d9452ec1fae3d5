import type { Kind } from './kind.js';
import { checkOptions, checkScores, ownOptions } from './options.js';
import { oneOption } from './shapes/one.js';
import { USUAL_SCALES, usualScale } from './usual-scales.js';

/**
 * A scale with all its points labelled, and beside it the ways not to take a place on it.
 *
 * @fields `options`, at least two with a `score`
 * @answer one option
 * @published its options
 */
export const scale: Kind = {
  ...oneOption(ownOptions),
  fields: {
    required: 'optional',
    options: 'needed',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown'],
  scores: 'needed',
  presets: [
    { name: 'scale', start: { options: [] } },
    ...USUAL_SCALES.map((name) => ({ name, start: { options: usualScale(name) } })),
  ],
  check(question, report) {
    checkOptions(ownOptions(question), report);
    checkScores(ownOptions(question), report);
  },
};
