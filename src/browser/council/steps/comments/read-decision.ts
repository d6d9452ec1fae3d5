import { cleanText } from '../../../../comments/offline.js';
import { LONGEST_TEXT } from '../../../../holders/index.js';
import { refuse } from '../../../refusals.js';
import { typedIn } from '../../desk/read-files.js';
import type { Decision } from './decisions.js';

/** Throws `page-quote-bad` where something is to be quoted and is empty or too long. */
export function asQuoted(decision: Decision): Decision {
  if (decision.quote && (decision.text === '' || decision.text.length > LONGEST_TEXT)) {
    throw refuse('page-quote-bad', { longest: LONGEST_TEXT });
  }
  return decision;
}

/** What was typed and ticked of one comment; throws as `asQuoted` does. */
export const decisionIn = (data: FormData, mark: string): Decision =>
  asQuoted({
    text: cleanText(typedIn(data, `text-${mark}`)),
    theme: typedIn(data, `theme-${mark}`) || null,
    quote: data.get(`quote-${mark}`) === 'yes',
  });
