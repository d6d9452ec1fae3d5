import { STRETCHED_WORDS } from '../../common/index.js';
import {
  type AgreedMerge,
  isByInvitation,
  DEFAULT_KEEP_MONTHS,
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  definitionOf,
  type Drawing,
  keepMonthsOf,
  limitInformation,
  isSensitive,
  type Questionnaire,
  type SurveyDefinition,
  type SurveyInformation,
  type SurveyMode,
  usualMode,
} from '../../questionnaire/index.js';
import { limitLanguages } from '../../questionnaires/index.js';
import type { Survey } from '../directory/survey.entity.js';
import type { Sealing } from './sealing.js';
import { refuse } from '../refusals.js';

/** What an admin decides about a survey until it is scheduled. */
export interface SurveySettings {
  readonly slug: string;
  readonly council: string;
  /** What people read under “how?” that only the council knows. */
  readonly information: SurveyInformation;
  readonly languages: readonly string[];
  readonly opensOn: string | undefined;
  readonly closesOn: string | undefined;
  /** When ballots are taken, where that ends before answering begins. */
  readonly drawing: Drawing | undefined;
  /** Undefined in a survey that was drafted before it was asked. */
  readonly timeZone: string | undefined;
  readonly mayCloseEarly: boolean;
  readonly keepMonths: number;
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  readonly invited: number | null;
  readonly crossings: readonly (readonly string[])[];
  /** Whether how many took part is told for everybody only. */
  readonly participation: 'overall' | undefined;
  readonly merges: readonly AgreedMerge[];
  readonly mode: SurveyMode;
  readonly sensitive: boolean;
  /** Where results by invitation are opened: by holders away from the server, or on it. */
  readonly opening: 'table' | 'server';
  /** How many test ballots holders cast who open it. */
  readonly tests: number;
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
  information: {},
  languages: questionnaire.languages,
  opensOn: undefined,
  closesOn: undefined,
  drawing: undefined,
  timeZone,
  mayCloseEarly: false,
  keepMonths: DEFAULT_KEEP_MONTHS,
  threshold: DEFAULT_THRESHOLD,
  sensitiveThreshold: DEFAULT_SENSITIVE_THRESHOLD,
  invited: null,
  crossings: questionnaire.profile.map(({ code }) => [code]),
  participation: undefined,
  merges: [],
  opening: 'server',
  tests: 0,
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
  drawing: undefined,
  invited: null,
  previousWave: undefined,
});

export function settingsOf({ slug, invited, definition }: Survey): SurveySettings {
  const {
    council = '',
    information = {},
    opensOn,
    closesOn,
    drawing,
    timeZone,
    threshold,
    sensitiveThreshold,
    crossings,
  } = definition;
  const { merges = [], mode, sensitive = false, previousWave, mayCloseEarly = false } = definition;
  const { participation } = definition;
  const isOnTable = isByInvitation(mode) && definition.opening !== 'server';
  const { languages } = definition.questionnaire;
  return {
    slug,
    council,
    information,
    languages,
    opensOn,
    closesOn,
    drawing,
    timeZone,
    mayCloseEarly,
    // Of a draft from before it was asked: what is frozen from now on always says it.
    keepMonths: keepMonthsOf(definition),
    threshold,
    sensitiveThreshold,
    invited,
    crossings,
    participation,
    merges,
    mode,
    sensitive,
    opening: isOnTable ? 'table' : 'server',
    tests: definition.tests ?? 0,
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
  sealing?: Sealing,
): SurveyDefinition {
  const languages = questionnaire.languages.filter((tag) => settings.languages.includes(tag));
  if (languages.length === 0 || languages.length < settings.languages.length) {
    throw refuse('no-such-language');
  }
  // A draft keeps what was written in languages that were taken off.
  const information = limitInformation(settings.information, languages);
  const isOnServer = isByInvitation(settings.mode) && settings.opening === 'server';
  const opening = isOnServer ? ('server' as const) : undefined;
  const frozen = {
    ...settings,
    ...sealing,
    information,
    opening,
    wordsBy: STRETCHED_WORDS,
  } as const;
  return definitionOf(limitLanguages(questionnaire, languages), frozen);
}
