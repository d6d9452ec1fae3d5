import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Everything said around the one moment at which results are opened. */
export const words = readWords(import.meta.url, en);
