import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the pages around accounts: signing in, links, one’s own, everybody’s. */
export const words = readWords(import.meta.url, en);
