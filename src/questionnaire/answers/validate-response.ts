import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import type { AnswerProblem } from './answer-problem.js';
import { problemsIn } from './find-problems.js';
import { normaliseAnswers } from './normalise-answers.js';

export type ResponseCheck =
  | { readonly kind: 'valid'; readonly response: Response }
  | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] };

/**
 * Checks what somebody sent against the frozen questionnaire. Accepts the shapes of a form (a
 * single value where a list is meant, empty strings for "no answer") and of JSON.
 */
export function validateResponse(questionnaire: Questionnaire, input: unknown): ResponseCheck {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { kind: 'invalid', problems: [{ field: '', rule: 'not-an-answer' }] };
  }
  const normalised = normaliseAnswers(questionnaire, input);
  const problems = problemsIn(questionnaire, normalised);
  if (problems.length > 0) return { kind: 'invalid', problems };
  return { kind: 'valid', response: Object.fromEntries(normalised.answers) as Response };
}
