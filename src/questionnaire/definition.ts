import { canonicalHash, invalidInput } from '../common/index.js';
import { isDay } from './calendar-day.js';
import {
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  type Questionnaire,
  questionsOf,
  type SurveyDefinition,
  THRESHOLD_FLOOR,
} from './questionnaire.js';
import { hasHostileCharacters, normaliseText } from './text-rules.js';

export interface DefinitionSettings {
  readonly threshold?: number | undefined;
  readonly sensitiveThreshold?: number | undefined;
  readonly crossings?: readonly (readonly string[])[] | undefined;
  readonly council?: string | undefined;
  readonly opensOn?: string | undefined;
  readonly closesOn?: string | undefined;
  readonly mode: SurveyDefinition['mode'];
}

const MAX_THRESHOLD = 1000;
const MAX_COUNCIL_LENGTH = 200;

/**
 * Freezes a questionnaire with its settings. Throws a DomainError on a threshold below the floor
 * (D1), a crossing that cannot be published, days that are not in order, or nothing to ask.
 */
export function definitionOf(
  questionnaire: Questionnaire,
  settings: DefinitionSettings,
): SurveyDefinition {
  const { mode, opensOn, closesOn } = settings;
  const threshold = settings.threshold ?? DEFAULT_THRESHOLD;
  const sensitiveThreshold =
    settings.sensitiveThreshold ?? Math.max(threshold, DEFAULT_SENSITIVE_THRESHOLD);
  const crossings = settings.crossings ?? defaultCrossings(questionnaire);
  const council = normaliseText(settings.council ?? '').trim();
  checkHasQuestion(questionnaire);
  checkThresholds(threshold, sensitiveThreshold);
  checkCrossings(questionnaire, crossings);
  checkDays(opensOn, closesOn);
  checkCouncil(council);
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold,
    sensitiveThreshold,
    crossings,
    mode,
    ...(council ? { council } : {}),
    ...(opensOn ? { opensOn } : {}),
    ...(closesOn ? { closesOn } : {}),
  };
}

/** The hash that stands for a definition everywhere; six control words are made of it. */
export const definitionHash = (definition: SurveyDefinition): string => canonicalHash(definition);

/** Each profile question alone, then every pair, in their order. */
export function defaultCrossings({ profile }: Questionnaire): readonly (readonly string[])[] {
  const codes = profile.map(({ code }) => code);
  const pairs = codes.flatMap((first, i) => codes.slice(i + 1).map((second) => [first, second]));
  return [...codes.map((code) => [code]), ...pairs];
}

function checkHasQuestion(questionnaire: Questionnaire): void {
  if (questionsOf(questionnaire).some(({ type }) => type !== 'info')) return;
  throw invalidInput(
    'nothing-to-ask',
    'The questionnaire asks nothing: add at least one question that can be answered.',
  );
}

function checkCouncil(council: string): void {
  const isOneLine = !/[\n\t]/.test(council) && !hasHostileCharacters(council);
  if (council.length <= MAX_COUNCIL_LENGTH && isOneLine) return;
  throw invalidInput(
    'bad-council',
    `Write the council's name on one line of at most ${MAX_COUNCIL_LENGTH} characters, without control characters.`,
  );
}

function checkThresholds(threshold: number, sensitiveThreshold: number): void {
  if (!Number.isInteger(threshold) || threshold < THRESHOLD_FLOOR || threshold > MAX_THRESHOLD) {
    throw invalidInput(
      'threshold-below-floor',
      `The threshold must be a whole number from ${THRESHOLD_FLOOR} to ${MAX_THRESHOLD}: no group smaller than ${THRESHOLD_FLOOR} may ever be shown.`,
    );
  }
  if (!Number.isInteger(sensitiveThreshold) || sensitiveThreshold < threshold) {
    throw invalidInput(
      'sensitive-threshold-too-low',
      'The threshold for sensitive questions must be a whole number, at least the ordinary threshold.',
    );
  }
}

function checkCrossings(
  questionnaire: Questionnaire,
  crossings: readonly (readonly string[])[],
): void {
  const known = new Set(questionnaire.profile.map(({ code }) => code));
  const seen = new Set<string>();
  for (const crossing of crossings) {
    const key = [...crossing].sort().join('|');
    const fits =
      crossing.length >= 1 && crossing.length <= 2 && new Set(crossing).size === crossing.length;
    if (!fits || seen.has(key) || !crossing.every((code) => known.has(code))) {
      throw invalidInput(
        'bad-crossing',
        'Results can be split by one profile question of the questionnaire or by two different ones, each split once.',
      );
    }
    seen.add(key);
  }
}

function checkDays(opensOn: string | undefined, closesOn: string | undefined): void {
  for (const day of [opensOn, closesOn]) {
    if (day !== undefined && !isDay(day)) {
      throw invalidInput('bad-day', 'Write days as year-month-day, such as 2026-03-31.');
    }
  }
  if (opensOn && closesOn && closesOn < opensOn) {
    throw invalidInput('days-out-of-order', 'The closing day must not be before the opening day.');
  }
}
