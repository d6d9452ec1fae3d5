import { questionsOf, type Questionnaire } from '../questionnaire.js';
import { type AnswerCheck, checksOf, checksOfProfile } from './answer-checks.js';
import { normaliserOf, normaliseSingle, type Normaliser } from './normalise-answer.js';

/** One field of a response and all that its answer is asked to be. */
export interface ResponseField {
  readonly code: string;
  /** Whether it only says what group the respondent is of: that alone is no response. */
  readonly isProfile: boolean;
  readonly normalise: Normaliser;
  /** The first that is broken is the one to tell. */
  readonly checks: readonly AnswerCheck[];
}

const prepared = new WeakMap<Questionnaire, readonly ResponseField[]>();

/**
 * What a response to a frozen questionnaire may hold, in its order: the one place that says what a
 * valid response is, for browser, intake and opening. Prepared once for each questionnaire.
 */
export function fieldsOf(questionnaire: Questionnaire): readonly ResponseField[] {
  const known = prepared.get(questionnaire);
  if (known) return known;
  const fields = prepareFields(questionnaire);
  prepared.set(questionnaire, fields);
  return fields;
}

function prepareFields(questionnaire: Questionnaire): readonly ResponseField[] {
  const profile = questionnaire.profile.map((question) => ({
    code: question.code,
    isProfile: true,
    normalise: normaliseSingle,
    checks: checksOfProfile(question),
  }));
  const questions = questionsOf(questionnaire)
    .filter(({ type }) => type !== 'info')
    .map((question) => ({
      code: question.code,
      isProfile: false,
      normalise: normaliserOf(question),
      checks: checksOf(question),
    }));
  return [...profile, ...questions];
}
