import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the page on which reps read the trail. */
export const words = readWords(import.meta.url, en);
