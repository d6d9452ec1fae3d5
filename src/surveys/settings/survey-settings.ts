import {
  type AgreedMerge,
  DEFAULT_KEEP_MONTHS,
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  definitionOf,
  keepMonthsOf,
  isSensitive,
  type Questionnaire,
  type SurveyDefinition,
  type SurveyKeys,
  type SurveyMode,
  usualMode,
} from '../../questionnaire/index.js';
import { limitLanguages } from '../../questionnaires/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { refuse } from '../refusals.js';

/** What an admin decides about a survey until it is scheduled. */
export interface SurveySettings {
  readonly slug: string;
  readonly council: string;
  readonly languages: readonly string[];
  readonly opensOn: string | undefined;
  readonly closesOn: string | undefined;
  /** Undefined in a survey that was drafted before it was asked. */
  readonly timeZone: string | undefined;
  readonly mayCloseEarly: boolean;
  readonly keepMonths: number;
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  readonly invited: number | null;
  readonly crossings: readonly (readonly string[])[];
  readonly merges: readonly AgreedMerge[];
  readonly mode: SurveyMode;
  readonly sensitive: boolean;
  /** Definition hash of the survey that this one repeats. */
  readonly previousWave: string | undefined;
}

/**
 * Results split by each profile question alone, and no further: more splits withhold more.
 *
 * @param timeZone of the installation
 */
export const defaultSettings = (
  questionnaire: Questionnaire,
  slug: string,
  timeZone: string,
): SurveySettings => ({
  ...defaultMode(questionnaire),
  slug,
  council: '',
  languages: questionnaire.languages,
  opensOn: undefined,
  closesOn: undefined,
  timeZone,
  mayCloseEarly: false,
  keepMonths: DEFAULT_KEEP_MONTHS,
  threshold: DEFAULT_THRESHOLD,
  sensitiveThreshold: DEFAULT_SENSITIVE_THRESHOLD,
  invited: null,
  crossings: questionnaire.profile.map(({ code }) => [code]),
  merges: [],
  previousWave: undefined,
});

function defaultMode(questionnaire: Questionnaire): Pick<SurveySettings, 'mode' | 'sensitive'> {
  const sensitive = isSensitive(questionnaire);
  return { mode: usualMode(sensitive), sensitive };
}

/** For another survey of the same kind: other days, another address, and no wave of its own. */
export const settingsLike = (settings: SurveySettings, slug: string): SurveySettings => ({
  ...settings,
  slug,
  opensOn: undefined,
  closesOn: undefined,
  invited: null,
  previousWave: undefined,
});

export function settingsOf({ slug, invited, definition }: Survey): SurveySettings {
  const {
    council = '',
    opensOn,
    closesOn,
    timeZone,
    threshold,
    sensitiveThreshold,
    crossings,
  } = definition;
  const { merges = [], mode, sensitive = false, previousWave, mayCloseEarly = false } = definition;
  const { languages } = definition.questionnaire;
  return {
    slug,
    council,
    languages,
    opensOn,
    closesOn,
    timeZone,
    mayCloseEarly,
    // Of a draft from before it was asked: what is frozen from now on always says it.
    keepMonths: keepMonthsOf(definition),
    threshold,
    sensitiveThreshold,
    invited,
    crossings,
    merges,
    mode,
    sensitive,
    previousWave,
  };
}

/**
 * The definition that a questionnaire and settings make, in the chosen languages only. Throws a
 * DomainError on settings that no survey may have (D1 among them).
 */
export function defineSurvey(
  questionnaire: Questionnaire,
  settings: SurveySettings,
  keys?: SurveyKeys,
): SurveyDefinition {
  const languages = questionnaire.languages.filter((tag) => settings.languages.includes(tag));
  if (languages.length === 0 || languages.length < settings.languages.length) {
    throw refuse('no-such-language');
  }
  return definitionOf(limitLanguages(questionnaire, languages), { ...settings, keys });
}
