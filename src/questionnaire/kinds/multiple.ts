import type { Kind } from './kind.js';
import { severalOptions } from './shapes/several.js';

/** Any of some options. */
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
  roles: ['other'],
  presets: [{ name: 'multiple', start: { options: [] } }],
};
