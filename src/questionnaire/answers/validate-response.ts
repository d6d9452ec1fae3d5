import { validateSync, type ValidationError } from 'class-validator';
import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import type { AnswerProblem, AnswerRule } from './answer-problem.js';
import { normaliseAnswers } from './normalise-answers.js';
import { responseClassFor } from './response-class.js';

export type ResponseCheck =
  | { readonly kind: 'valid'; readonly response: Response }
  | { readonly kind: 'invalid'; readonly problems: readonly AnswerProblem[] };

const WHOLE = '';

const invalid = (...problems: readonly AnswerProblem[]): ResponseCheck => ({
  kind: 'invalid',
  problems,
});

/**
 * Checks what somebody sent against the frozen questionnaire. Accepts the shapes of a form (a
 * single value where a list is meant, empty strings for "no answer") and of JSON.
 */
export function validateResponse(questionnaire: Questionnaire, input: unknown): ResponseCheck {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return invalid({ field: WHOLE, rule: 'not-an-answer' });
  }
  const { answers, hasUnknownFields, isEmpty } = normaliseAnswers(questionnaire, input);
  const problems = checkAnswers(questionnaire, answers);
  if (hasUnknownFields) problems.push({ field: WHOLE, rule: 'unknown-field' });
  if (problems.length > 0) return invalid(...problems);
  if (isEmpty) return invalid({ field: WHOLE, rule: 'empty' });
  return { kind: 'valid', response: Object.fromEntries(answers) as Response };
}

function checkAnswers(
  questionnaire: Questionnaire,
  answers: ReadonlyMap<string, unknown>,
): AnswerProblem[] {
  const subject = Object.assign(
    new (responseClassFor(questionnaire))(),
    Object.fromEntries(answers),
  );
  return validateSync(subject, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  }).map(problemOf);
}

/** The names of the constraints are the rules of answer-checks.ts, one per field at a time. */
function problemOf({ property, constraints, contexts }: ValidationError): AnswerProblem {
  const rule = Object.keys(constraints!)[0] as AnswerRule;
  const limit = (contexts?.[rule] as { limit?: number } | undefined)?.limit;
  return { field: property, rule, ...(limit === undefined ? {} : { limit }) };
}
