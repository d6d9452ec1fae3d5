import { fill } from '../language/browser.js';
import type { AnswerProblem } from '../questionnaire/browser.js';
import type { Words } from './words/words.js';

/** What to do about a problem; never a value. */
export const problemMessage = (
  { rule, limit }: AnswerProblem,
  { problems }: Pick<Words, 'problems'>,
): string => fill(problems[rule], limit === undefined ? {} : { limit });
