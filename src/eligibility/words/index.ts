import { readWords } from '../../language/index.js';
import en from './en.json' with { type: 'json' };

export type Words = typeof en;

/** Words of inviting: the pages, the mails, the slips, and what the desk says to who asks for a ballot. */
export const words = readWords(import.meta.url, en);
