import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the pages of the council: who holds its keys. */
export const words = readWords(import.meta.url, en);
