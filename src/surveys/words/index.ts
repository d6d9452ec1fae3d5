import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** What the settings and the page of a survey say about taking part, waves and merges. */
export const words = readWords(import.meta.url, en);
