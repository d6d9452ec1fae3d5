import type { Kind } from './kind.js';
import { severalOptions } from './shapes/several.js';

/**
 * Any of some options.
 *
 * @fields `options`; `min`, `max` if wanted
 * @answer any options within the bounds
 * @published each option, of those who answered
 */
export const multiple: Kind = {
  ...severalOptions,
  fields: {
    required: 'optional',
    options: 'needed',
    min: 'optional',
    max: 'optional',
    unfavourable: 'optional',
    favourable: 'optional',
  },
  roles: ['not-concerned', 'not-said', 'unknown', 'other'],
  presets: [{ name: 'multiple', start: { options: [] } }],
};
