import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the register of demands and indicators. */
export const words = readWords(import.meta.url, en);
