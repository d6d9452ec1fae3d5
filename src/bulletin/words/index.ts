import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** Everything said on the public page of a closed survey’s bulletin. */
export const words = readWords(import.meta.url, en);
