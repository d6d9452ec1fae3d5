import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** What commands say beside refusals. */
export const words = readWords(import.meta.url, en);
