import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** Everything said where reps choose an opening passphrase and where the recovery share is shown. */
export const words = readWords(import.meta.url, en);
