import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** What stands on a slip. */
export const words = readWords(import.meta.url, en);
