import { wordsWhereHeld } from '../language/index.js';
import { isDecidedByHolders } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import type { Language } from '../web/index.js';
import { words } from './words/index.js';

/** What is said of a survey's page, and of who shows it: the devices of two holders, or two accounts. */
export const wordsOf = ({ definition }: Pick<Survey, 'definition'>, language: Language) =>
  wordsWhereHeld(words[language], isDecidedByHolders(definition.holders));
