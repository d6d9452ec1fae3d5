import { canonicalHash, type WordsBy } from '../common/browser.js';
import { checkMerges } from './check-merges.js';
import { checkDrawing } from './check-drawing.js';
import { checkHolders } from './check-holders.js';
import { checkKeys } from './check-keys.js';
import type { CouncilSeats } from './council-seats.js';
import {
  checkCouncil,
  checkCrossings,
  checkDays,
  checkHasQuestion,
  checkInformation,
  checkKeepMonths,
  checkMode,
  checkPreviousWave,
  checkSensitiveFloor,
  checkTests,
  checkThresholds,
  checkTimeZone,
} from './definition-checks.js';
import { freezeQuestionnaire } from './freeze-questionnaire.js';
import { type Questionnaire, questionsOf } from './questionnaire.js';
import {
  type AgreedMerge,
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  type Drawing,
  isByInvitation,
  type SurveyDefinition,
  type SurveyInformation,
  type SurveyKeys,
  type SurveyMode,
} from './survey-definition.js';
import { normaliseText } from './text-rules.js';
import { tidyInformation } from './tidy-information.js';

export interface DefinitionSettings {
  /** How the control words are made; a file that was answered elsewhere keeps those of its hash. */
  readonly wordsBy?: WordsBy;
  readonly threshold?: number | undefined;
  readonly sensitiveThreshold?: number | undefined;
  readonly crossings?: readonly (readonly string[])[] | undefined;
  readonly merges?: readonly AgreedMerge[] | undefined;
  readonly participation?: 'overall' | undefined;
  readonly council?: string | undefined;
  readonly information?: SurveyInformation | undefined;
  readonly opensOn?: string | undefined;
  readonly closesOn?: string | undefined;
  readonly drawing?: Drawing | undefined;
  readonly timeZone?: string | undefined;
  readonly mayCloseEarly?: boolean | undefined;
  readonly keepMonths?: number | undefined;
  /** What is usual for the subject, unless told. */
  readonly mode?: SurveyMode | undefined;
  readonly sensitive?: boolean | undefined;
  readonly previousWave?: string | undefined;
  readonly keys?: SurveyKeys | undefined;
  readonly holders?: CouncilSeats | undefined;
  readonly opening?: 'server' | undefined;
  /** Of a survey that holders open; none elsewhere. */
  readonly tests?: number | undefined;
}

/** By invitation: in two phases where the subject is sensitive, in one sitting otherwise. */
export const usualMode = (isOnSensitiveSubject: boolean): SurveyMode =>
  isOnSensitiveSubject ? 'two-phases' : 'one-sitting';

/** One sensitive question makes the whole survey sensitive. */
export const isSensitive = (questionnaire: Questionnaire): boolean =>
  questionsOf(questionnaire).some(({ sensitive }) => sensitive === true);

/**
 * Freezes a questionnaire with its settings. Throws a DomainError on a threshold below the floor
 * (D1), a crossing or a merge that cannot be published, days that are not in order or
 * in no time zone, answers kept too long, one sitting on
 * a sensitive subject or question, a threshold too low for one, keys of another shape, or nothing to
 * ask.
 */
export function definitionOf(
  questionnaire: Questionnaire,
  settings: DefinitionSettings,
): SurveyDefinition {
  const { opensOn, closesOn, drawing, timeZone, keepMonths } = settings;
  const { previousWave, keys, holders, opening, tests = 0 } = settings;
  const asksSensitive = isSensitive(questionnaire);
  const mode = settings.mode ?? usualMode(settings.sensitive === true || asksSensitive);
  // A file was answered elsewhere, and what is marked in it is protected question by question.
  const sensitive = settings.sensitive === true || (mode !== 'file' && asksSensitive);
  const threshold = settings.threshold ?? DEFAULT_THRESHOLD;
  const sensitiveThreshold =
    settings.sensitiveThreshold ?? Math.max(threshold, DEFAULT_SENSITIVE_THRESHOLD);
  const crossings = settings.crossings ?? defaultCrossings(questionnaire);
  const merges = settings.merges ?? [];
  const council = normaliseText(settings.council ?? '').trim();
  const information = tidyInformation(settings.information ?? {});
  checkHasQuestion(questionnaire);
  checkThresholds(threshold, sensitiveThreshold);
  checkCrossings(questionnaire, crossings);
  checkMerges(questionnaire, merges);
  checkDays(opensOn, closesOn);
  checkTimeZone(timeZone);
  checkKeepMonths(keepMonths);
  checkCouncil(council);
  checkInformation(information, questionnaire.languages);
  checkMode(mode, sensitive);
  if (drawing) checkDrawing(drawing, { opensOn, closesOn, mode });
  if (sensitive) checkSensitiveFloor(sensitiveThreshold);
  checkPreviousWave(previousWave);
  if (holders) checkHolders(holders, mode, opening);
  checkTests(tests);
  if (keys) checkKeys(keys, mode, holders !== undefined);
  return {
    schema: 'cahier/definition-1',
    ...(settings.wordsBy ? { wordsBy: settings.wordsBy } : {}),
    questionnaire: freezeQuestionnaire(questionnaire),
    threshold,
    sensitiveThreshold,
    crossings,
    mode,
    ...(settings.participation ? { participation: settings.participation } : {}),
    ...(merges.length > 0 ? { merges } : {}),
    ...(council ? { council } : {}),
    ...(Object.keys(information).length > 0 ? { information } : {}),
    ...(opensOn ? { opensOn } : {}),
    ...(closesOn ? { closesOn } : {}),
    ...(drawing ? { drawing } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(keepMonths === undefined ? {} : { keepMonths }),
    ...(settings.mayCloseEarly ? { mayCloseEarly: true as const } : {}),
    ...(sensitive ? { sensitive: true as const } : {}),
    ...(previousWave ? { previousWave } : {}),
    ...(keys ? { keys } : {}),
    ...(holders ? { holders } : {}),
    ...(tests > 0 && isByInvitation(mode) && !opening ? { tests } : {}),
    ...(opening ? { opening } : {}),
  };
}

/** The hash that stands for a definition everywhere; its control words are made of it. */
export const definitionHash = (definition: SurveyDefinition): string => canonicalHash(definition);

/** Each profile question alone, then every pair, in their order. */
export function defaultCrossings({ profile }: Questionnaire): readonly (readonly string[])[] {
  const codes = profile.map(({ code }) => code);
  const pairs = codes.flatMap((first, i) => codes.slice(i + 1).map((second) => [first, second]));
  return [...codes.map((code) => [code]), ...pairs];
}
