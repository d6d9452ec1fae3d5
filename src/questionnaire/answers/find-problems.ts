import type { Questionnaire } from '../questionnaire.js';
import type { AnswerProblem } from './answer-problem.js';
import { type NormalisedAnswers, normaliseAnswers } from './normalise-answers.js';
import { fieldsOf } from './response-fields.js';

/**
 * What is wrong with a form's answers, in the questionnaire's order: a browser can tell before it
 * seals what the opening would find.
 */
export const findProblems = (questionnaire: Questionnaire, input: object): AnswerProblem[] =>
  problemsIn(questionnaire, normaliseAnswers(questionnaire, input));

/** The same, of answers that are in their one form already. */
export function problemsIn(
  questionnaire: Questionnaire,
  { answers, hasUnknownFields, isEmpty }: NormalisedAnswers,
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const { code, checks } of fieldsOf(questionnaire)) {
    const answer = answers.get(code);
    const broken = checks.find(({ holds }) => !holds(answer));
    if (!broken) continue;
    const { rule, limit } = broken;
    problems.push({ field: code, rule, ...(limit === undefined ? {} : { limit }) });
  }
  if (hasUnknownFields) problems.push({ field: '', rule: 'unknown-field' });
  if (problems.length === 0 && isEmpty) problems.push({ field: '', rule: 'empty' });
  return problems;
}
