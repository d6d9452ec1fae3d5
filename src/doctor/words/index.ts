import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

/** What can be wrong with a set-up, why it matters and what to do, in one line each. */
export const words = readWords(import.meta.url, en);

export type DoctorWords = typeof en;
