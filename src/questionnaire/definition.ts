import { canonicalHash, invalidInput, refused } from '../common/index.js';
import {
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  type Questionnaire,
  type SurveyDefinition,
  THRESHOLD_FLOOR,
} from './questionnaire.js';

export interface DefinitionSettings {
  readonly threshold?: number | undefined;
  readonly sensitiveThreshold?: number | undefined;
  readonly crossings?: readonly (readonly string[])[] | undefined;
  readonly council?: string | undefined;
  readonly opensOn?: string | undefined;
  readonly closesOn?: string | undefined;
  readonly mode: SurveyDefinition['mode'];
}

const MAX_COUNCIL_LENGTH = 200;

/**
 * Freezes a questionnaire with its settings. Throws a DomainError on a threshold below the floor
 * (D1), a crossing that cannot be published, or days that are not in order.
 */
export function definitionOf(
  questionnaire: Questionnaire,
  settings: DefinitionSettings,
): SurveyDefinition {
  const threshold = settings.threshold ?? DEFAULT_THRESHOLD;
  const sensitiveThreshold =
    settings.sensitiveThreshold ?? Math.max(threshold, DEFAULT_SENSITIVE_THRESHOLD);
  checkThresholds(threshold, sensitiveThreshold);
  const crossings = settings.crossings ?? defaultCrossings(questionnaire);
  checkCrossings(questionnaire, crossings);
  checkDays(settings.opensOn, settings.closesOn);
  if ((settings.council?.length ?? 0) > MAX_COUNCIL_LENGTH) {
    throw invalidInput(
      'council-too-long',
      `Shorten the council's name to ${MAX_COUNCIL_LENGTH} characters.`,
    );
  }
  return {
    schema: 'cahier/definition-1',
    questionnaire,
    threshold,
    sensitiveThreshold,
    crossings,
    mode: settings.mode,
    ...(settings.council ? { council: settings.council } : {}),
    ...(settings.opensOn ? { opensOn: settings.opensOn } : {}),
    ...(settings.closesOn ? { closesOn: settings.closesOn } : {}),
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

function checkThresholds(threshold: number, sensitiveThreshold: number): void {
  if (!Number.isInteger(threshold) || threshold < THRESHOLD_FLOOR || threshold > 1000) {
    throw invalidInput(
      'threshold-below-floor',
      `The threshold must be a whole number of at least ${THRESHOLD_FLOOR}: no group smaller than that may ever be shown.`,
    );
  }
  if (!Number.isInteger(sensitiveThreshold) || sensitiveThreshold < threshold) {
    throw invalidInput(
      'sensitive-threshold-too-low',
      'The threshold for sensitive questions must be a whole number, at least the ordinary threshold.',
    );
  }
}

function checkCrossings(questionnaire: Questionnaire, crossings: readonly (readonly string[])[]) {
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
    throw refused('days-out-of-order', 'The closing day must not be before the opening day.');
  }
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
