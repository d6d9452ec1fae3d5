import { interfaceLanguage } from '../common/index.js';
import { fill } from '../language/index.js';
import type { AnswerProblem } from '../questionnaire/index.js';
import { words } from './words/index.js';

/** What to do about a problem, in a language of a questionnaire; never a value. */
export const problemMessage = ({ rule, limit }: AnswerProblem, language: string): string =>
  fill(words[interfaceLanguage(language)].problems[rule], limit === undefined ? {} : { limit });
