import { wordsWhereHeld, wordsWhereSigned } from '../language/index.js';
import { isOpenedOnTable, isPetition } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { interfaceLanguage } from '../web/index.js';
import { type ScreenWords, screenWords } from '../screens/index.js';

/** What the pages of a survey say: of answers or of signatures, and of who opens them. */
export function wordsOf(survey: Survey | null, language: string): ScreenWords {
  const words = screenWords[interfaceLanguage(language)];
  if (!survey) return words;
  const { definition } = survey;
  const answered = wordsWhereSigned(words, isPetition(definition.questionnaire));
  return wordsWhereHeld(answered, isOpenedOnTable(definition));
}
