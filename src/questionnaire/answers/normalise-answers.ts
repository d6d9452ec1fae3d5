import type { Questionnaire } from '../questionnaire.js';
import { fieldsOf } from './response-fields.js';

/** Answers in the questionnaire's order, still to be checked one by one, and what else there was. */
export interface NormalisedAnswers {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly hasUnknownFields: boolean;
  /** Whether no question is answered, whatever is said of the respondent. */
  readonly isEmpty: boolean;
}

/**
 * Brings what a form or a JSON body holds to one form: a single value where a list is meant becomes
 * a list, empty fields become "no answer", and words beside an option that is not chosen are left
 * out: a form without script sends them all the same.
 */
export function normaliseAnswers(questionnaire: Questionnaire, input: object): NormalisedAnswers {
  const answers = new Map<string, unknown>();
  let known = 0;
  let isEmpty = true;
  for (const { code, isProfile, normalise, onlyWith } of fieldsOf(questionnaire)) {
    if (!Object.hasOwn(input, code)) continue;
    known += 1;
    if (onlyWith && !isChosen(answers.get(onlyWith.field), onlyWith.option)) continue;
    const answer = normalise((input as Readonly<Record<string, unknown>>)[code]);
    if (answer === undefined) continue;
    answers.set(code, answer);
    isEmpty &&= isProfile;
  }
  return { answers, hasUnknownFields: Object.keys(input).length > known, isEmpty };
}

const isChosen = (answer: unknown, option: string): boolean =>
  Array.isArray(answer) ? answer.includes(option) : answer === option;
