import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the frame around the pages of admins and reps, and of error pages. */
export const words = readWords(import.meta.url, en);
