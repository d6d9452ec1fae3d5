import { invalidInput } from '../../common/index.js';
import {
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  definitionOf,
  type Questionnaire,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { limitLanguages } from '../draft/limit-languages.js';
import type { Survey } from '../survey.entity.js';

/** What an admin decides about a survey until it is scheduled. */
export interface SurveySettings {
  readonly slug: string;
  readonly council: string;
  readonly languages: readonly string[];
  readonly opensOn: string | undefined;
  readonly closesOn: string | undefined;
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  readonly invited: number | null;
  readonly crossings: readonly (readonly string[])[];
}

/** Results split by each profile question alone, and no further: more splits withhold more. */
export const defaultSettings = (questionnaire: Questionnaire, slug: string): SurveySettings => ({
  slug,
  council: '',
  languages: questionnaire.languages,
  opensOn: undefined,
  closesOn: undefined,
  threshold: DEFAULT_THRESHOLD,
  sensitiveThreshold: DEFAULT_SENSITIVE_THRESHOLD,
  invited: null,
  crossings: questionnaire.profile.map(({ code }) => [code]),
});

export function settingsOf({ slug, invited, definition }: Survey): SurveySettings {
  const { council = '', opensOn, closesOn, threshold, sensitiveThreshold, crossings } = definition;
  const { languages } = definition.questionnaire;
  return {
    slug,
    council,
    languages,
    opensOn,
    closesOn,
    threshold,
    sensitiveThreshold,
    invited,
    crossings,
  };
}

/**
 * The definition that a questionnaire and settings make, in the chosen languages only. Throws a
 * DomainError on settings that no survey may have (D1 among them).
 */
export function defineSurvey(
  questionnaire: Questionnaire,
  settings: SurveySettings,
): SurveyDefinition {
  const languages = questionnaire.languages.filter((tag) => settings.languages.includes(tag));
  if (languages.length === 0 || languages.length < settings.languages.length) {
    throw invalidInput(
      'no-such-language',
      'Choose at least one language, and only languages that the questionnaire has.',
    );
  }
  return definitionOf(limitLanguages(questionnaire, languages), { ...settings, mode: 'open-link' });
}
