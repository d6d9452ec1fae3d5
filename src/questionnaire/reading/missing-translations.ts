import type { Questionnaire } from '../questionnaire.js';
import { textsOf } from './texts-of.js';

export interface MissingTranslation {
  readonly language: string;
  readonly path: string;
}

/**
 * The texts that a language of the questionnaire still lacks. There the respondent reads the first
 * language, so this is a warning and not an error.
 */
export function missingTranslations(questionnaire: Questionnaire): readonly MissingTranslation[] {
  return [...textsOf(questionnaire)].flatMap(({ path, text }) =>
    questionnaire.languages
      .filter((language) => !Object.hasOwn(text, language) || text[language]?.trim() === '')
      .map((language) => ({ language, path })),
  );
}
