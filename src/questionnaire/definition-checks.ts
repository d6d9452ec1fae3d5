import { isTimeZone } from '../common/browser.js';
import { isDay } from './calendar-day.js';
import { kindOf } from './kinds/index.js';
import { type Questionnaire, questionsOf } from './questionnaire.js';
import {
  DEFAULT_SENSITIVE_THRESHOLD,
  INFORMATION,
  isKeepMonths,
  MOST_KEEP_MONTHS,
  MOST_TESTS,
  type SurveyInformation,
  type SurveyMode,
  THRESHOLD_FLOOR,
} from './survey-definition.js';
import { hasHostileCharacters } from './text-rules.js';
import { refuse } from './refusals.js';

const MAX_THRESHOLD = 1000;
const MAX_COUNCIL_LENGTH = 200;
/** Long enough for an address and three telephone numbers, short enough to be read. */
export const LONGEST_INFORMATION = 600;

export function checkHasQuestion(questionnaire: Questionnaire): void {
  if (questionsOf(questionnaire).some((question) => kindOf(question).shape !== 'none')) return;
  throw refuse('nothing-to-ask');
}

export function checkCouncil(council: string): void {
  const isOneLine = !/[\n\t]/.test(council) && !hasHostileCharacters(council);
  if (council.length <= MAX_COUNCIL_LENGTH && isOneLine) return;
  throw refuse('bad-council', { longest: MAX_COUNCIL_LENGTH });
}

/** In languages of the survey, none too long, and no letter in it that nobody sees. */
export function checkInformation(
  information: SurveyInformation,
  languages: readonly string[],
): void {
  for (const name of INFORMATION) {
    for (const [language, text] of Object.entries(information[name] ?? {})) {
      const isReadable = text.length <= LONGEST_INFORMATION && !hasHostileCharacters(text);
      if (isReadable && languages.includes(language)) continue;
      throw refuse('bad-information', { longest: LONGEST_INFORMATION });
    }
  }
}

export function checkThresholds(threshold: number, sensitiveThreshold: number): void {
  if (!Number.isInteger(threshold) || threshold < THRESHOLD_FLOOR || threshold > MAX_THRESHOLD) {
    throw refuse('threshold-below-floor', { floor: THRESHOLD_FLOOR });
  }
  if (!Number.isInteger(sensitiveThreshold) || sensitiveThreshold < threshold) {
    throw refuse('sensitive-threshold-too-low');
  }
}

export function checkCrossings(
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
      throw refuse('bad-crossing');
    }
    seen.add(key);
  }
}

export function checkDays(opensOn: string | undefined, closesOn: string | undefined): void {
  for (const day of [opensOn, closesOn]) {
    if (day !== undefined && !isDay(day)) {
      throw refuse('bad-day');
    }
  }
  if (opensOn && closesOn && closesOn < opensOn) {
    throw refuse('days-out-of-order');
  }
}

export function checkTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined || isTimeZone(timeZone)) return;
  throw refuse('bad-time-zone');
}

export function checkKeepMonths(keepMonths: number | undefined): void {
  if (keepMonths === undefined || isKeepMonths(keepMonths)) return;
  throw refuse('bad-keep-months', { most: MOST_KEEP_MONTHS });
}

export function checkTests(tests: number): void {
  if (Number.isInteger(tests) && tests >= 0 && tests <= MOST_TESTS) return;
  throw refuse('bad-tests', { most: MOST_TESTS });
}

/** Where a subject or a question is sensitive, its groups are not smaller than these (D1). */
export function checkSensitiveFloor(sensitiveThreshold: number): void {
  if (sensitiveThreshold >= DEFAULT_SENSITIVE_THRESHOLD) return;
  throw refuse('sensitive-threshold-below-floor', { floor: DEFAULT_SENSITIVE_THRESHOLD });
}

/** In one sitting whoever runs the server could tell by the minute who wrote what (protocol 5.6). */
export function checkMode(mode: SurveyMode, isSensitive: boolean): void {
  if (mode !== 'one-sitting' || !isSensitive) return;
  throw refuse('one-sitting-when-sensitive');
}

export function checkPreviousWave(hash: string | undefined): void {
  if (hash === undefined || /^sha256:[0-9a-f]{64}$/.test(hash)) return;
  throw refuse('bad-previous-wave');
}
