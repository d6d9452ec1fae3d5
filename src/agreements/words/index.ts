import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** What waits for a second account, and what two accounts decided. */
export const words = readWords(import.meta.url, en);
