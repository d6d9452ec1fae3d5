import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** Words of the pages that respondents see; a phone loads those of its language as a file. */
export const screenWords = readWords(import.meta.url, en);
