import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** How participation is said. */
export const words = readWords(import.meta.url, en);
