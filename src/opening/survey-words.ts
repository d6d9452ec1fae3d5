import { wordsWhereSigned } from '../language/index.js';
import { isPetition } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import type { Language } from '../web/index.js';
import { words } from './words/index.js';

/** What is said of an opening: that people answered, or that they signed. */
export const wordsOf = ({ definition }: Pick<Survey, 'definition'>, language: Language) =>
  wordsWhereSigned(words[language], isPetition(definition.questionnaire));
