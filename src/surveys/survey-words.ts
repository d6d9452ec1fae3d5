import { wordsWhereSigned } from '../language/index.js';
import { isPetition, type SurveyDefinition } from '../questionnaire/index.js';
import type { Language } from '../web/index.js';
import { words } from './words/index.js';

/** What is said of a survey: that people answer, or that they sign. */
export const wordsOf = (
  { definition }: { readonly definition: Pick<SurveyDefinition, 'questionnaire'> },
  language: Language,
) => wordsWhereSigned(words[language], isPetition(definition.questionnaire));
