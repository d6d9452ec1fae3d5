import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the pages on which reps review comments and publish them. */
export const words = readWords(import.meta.url, en);
