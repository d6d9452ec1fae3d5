import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Everything said on the public page of a closed survey’s bulletin. */
export const words = readWords(import.meta.url, en);
