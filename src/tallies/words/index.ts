import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the pages on which reps count slips. */
export const words = readWords(import.meta.url, en);
