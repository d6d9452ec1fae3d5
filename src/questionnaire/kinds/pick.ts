import type { Kind } from './kind.js';
import { severalOptions } from './shapes/several.js';

const USUAL_PICKS = 3;

/**
 * So many of some options: what should change first.
 *
 * @fields `options`, `min` and `max`
 * @answer that many options
 * @published each option, of those who answered
 */
export const pick: Kind = {
  ...severalOptions,
  fields: {
    required: 'optional',
    options: 'needed',
    min: 'needed',
    max: 'needed',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown', 'other'],
  presets: [{ name: 'pick', start: { options: [], min: USUAL_PICKS, max: USUAL_PICKS } }],
};
