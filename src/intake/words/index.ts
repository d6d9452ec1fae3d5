import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** Words of the pages that respondents see; the script of a page gets its own from the page. */
export const words = readWords(import.meta.url, en);
