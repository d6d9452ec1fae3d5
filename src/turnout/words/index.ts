import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** How participation is said. */
export const words = readWords(import.meta.url, en);
