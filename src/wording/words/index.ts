import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** What each finding says: why, and what to do. */
export const words = readWords(import.meta.url, en);
