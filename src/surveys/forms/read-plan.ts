import { type FormValues, listOf, textOf } from '../../web/index.js';
import {
  type AgreedMerge,
  DEFAULT_SENSITIVE_THRESHOLD,
  DEFAULT_THRESHOLD,
  defaultCrossings,
  type Questionnaire,
  readMerges,
  THRESHOLD_FLOOR,
  USUAL_PARTICIPATION,
} from '../../questionnaire/index.js';
import { DomainError } from '../../common/index.js';

/** What a forecast needs of the settings, whatever else in the form is still wrong. */
export interface ReadPlan {
  readonly crossings: readonly (readonly string[])[];
  readonly merges: readonly AgreedMerge[];
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  readonly expectedShare: number;
  /** The expected participation as the form shows it, in percent. */
  readonly expected: string;
}

/** What cannot be read is as if it had not been chosen: an estimate refuses nothing. */
export function readPlan(questionnaire: Questionnaire, values: FormValues): ReadPlan {
  const chosen = listOf(values['crossings']);
  const threshold = Math.max(
    wholeNumber(textOf(values['threshold'])) ?? DEFAULT_THRESHOLD,
    THRESHOLD_FLOOR,
  );
  const sensitive = wholeNumber(textOf(values['sensitiveThreshold']));
  const percent = wholeNumber(textOf(values['expected'])) ?? USUAL_PARTICIPATION * 100;
  const expected = Math.min(Math.max(percent, 1), 100);
  const accepted = listOf(values['accept']).flatMap((names) => names.split(' '));
  return {
    crossings: defaultCrossings(questionnaire).filter((by) => chosen.includes(by.join('|'))),
    merges: mergesIn(questionnaire, [...listOf(values['merges']), ...accepted]),
    threshold,
    sensitiveThreshold: Math.max(sensitive ?? DEFAULT_SENSITIVE_THRESHOLD, threshold),
    expectedShare: expected / 100,
    expected: String(expected),
  };
}

const wholeNumber = (text: string): number | undefined =>
  /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined;

function mergesIn(questionnaire: Questionnaire, names: readonly string[]): readonly AgreedMerge[] {
  try {
    return readMerges(questionnaire, names);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}
