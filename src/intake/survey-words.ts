import { wordsWhereSigned } from '../language/index.js';
import { isPetition } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { interfaceLanguage } from '../web/index.js';
import { type ScreenWords, screenWords } from '../screens/index.js';

/** What the pages of a survey say: of answers, or of signatures where people sign. */
export const wordsOf = (survey: Survey | null, language: string): ScreenWords =>
  wordsWhereSigned(
    screenWords[interfaceLanguage(language)],
    survey !== null && isPetition(survey.definition.questionnaire),
  );
