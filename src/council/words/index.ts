import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Everything said where reps choose an opening passphrase and where the recovery share is shown. */
export const words = readWords(import.meta.url, en);
