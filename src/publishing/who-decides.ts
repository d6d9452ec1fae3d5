import { wordsWhereHeld } from '../language/index.js';
import { isDecidedByHolders } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import type { Language } from '../web/index.js';
import { words } from './words/index.js';

/** Whether it takes the devices of two holders to show anything of a survey; else the accounts of two representatives. */
export const isShownByHolders = ({ definition }: Pick<Survey, 'definition'>): boolean =>
  isDecidedByHolders(definition.holders);

/** What is said of a survey's page, and of who decides on it. */
export const wordsOf = (survey: Pick<Survey, 'definition'>, language: Language) =>
  wordsWhereHeld(words[language], isShownByHolders(survey));
