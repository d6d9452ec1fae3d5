import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** Everything that a report says of itself. */
export const words = readWords(import.meta.url, en);
