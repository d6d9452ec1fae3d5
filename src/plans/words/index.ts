import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** What a plan promises, and what it will let be shown. */
export const words = readWords(import.meta.url, en);
