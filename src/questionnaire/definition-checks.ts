import { invalidInput } from '../common/index.js';
import { isDay } from './calendar-day.js';
import { kindOf } from './kinds/index.js';
import { type Questionnaire, questionsOf } from './questionnaire.js';
import { type SurveyMode, THRESHOLD_FLOOR } from './survey-definition.js';
import { hasHostileCharacters } from './text-rules.js';

const MAX_THRESHOLD = 1000;
const MAX_COUNCIL_LENGTH = 200;

export function checkHasQuestion(questionnaire: Questionnaire): void {
  if (questionsOf(questionnaire).some((question) => kindOf(question).shape !== 'none')) return;
  throw invalidInput(
    'nothing-to-ask',
    'The questionnaire asks nothing: add at least one question that can be answered.',
  );
}

export function checkCouncil(council: string): void {
  const isOneLine = !/[\n\t]/.test(council) && !hasHostileCharacters(council);
  if (council.length <= MAX_COUNCIL_LENGTH && isOneLine) return;
  throw invalidInput(
    'bad-council',
    `Write the council's name on one line of at most ${MAX_COUNCIL_LENGTH} characters, without control characters.`,
  );
}

export function checkThresholds(threshold: number, sensitiveThreshold: number): void {
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
      throw invalidInput(
        'bad-crossing',
        'Results can be split by one profile question of the questionnaire or by two different ones, each split once.',
      );
    }
    seen.add(key);
  }
}

export function checkDays(opensOn: string | undefined, closesOn: string | undefined): void {
  for (const day of [opensOn, closesOn]) {
    if (day !== undefined && !isDay(day)) {
      throw invalidInput('bad-day', 'Write days as year-month-day, such as 2026-03-31.');
    }
  }
  if (opensOn && closesOn && closesOn < opensOn) {
    throw invalidInput('days-out-of-order', 'The closing day must not be before the opening day.');
  }
}

/** In one sitting whoever runs the server could tell by the minute who wrote what (protocol 5.6). */
export function checkMode(mode: SurveyMode, isSensitive: boolean): void {
  if (mode !== 'one-sitting' || !isSensitive) return;
  throw invalidInput(
    'one-sitting-when-sensitive',
    'A survey on a sensitive subject is not answered in one sitting: drawing and answering within minutes would let whoever runs the server connect the two. Choose two phases.',
  );
}

export function checkPreviousWave(hash: string | undefined): void {
  if (hash === undefined || /^sha256:[0-9a-f]{64}$/.test(hash)) return;
  throw invalidInput(
    'bad-previous-wave',
    'The survey before this one is named by the hash of its definition: choose it from the list.',
  );
}
