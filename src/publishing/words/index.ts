import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the page of results for everybody, and of what leads to it. */
export const words = readWords(import.meta.url, en);
