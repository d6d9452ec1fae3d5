import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Why this room refuses; what its pages say is in `screens`. */
export const words = readWords(import.meta.url, en);
