import type { Field } from './field.js';

/** Nothing to fill in: the question only tells. */
export const fieldOfNone = (): Field => ({ frame: 'telling', hint: '' });
