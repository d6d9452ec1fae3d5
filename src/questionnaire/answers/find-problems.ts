import type { Questionnaire } from '../questionnaire.js';
import { askedBy } from './asked-by.js';
import type { AnswerProblem } from './answer-problem.js';
import { type NormalisedAnswers, normaliseAnswers } from './normalise-answers.js';
import { fieldsOf } from './response-fields.js';

/**
 * What is wrong with a form's answers, in the questionnaire's order: a browser can tell before it
 * seals what the opening would find.
 */
export const findProblems = (questionnaire: Questionnaire, input: object): AnswerProblem[] =>
  problemsIn(questionnaire, normaliseAnswers(questionnaire, input));

/**
 * The same, of answers that are in their one form already. What is required is required of those
 * who are asked; an answer of somebody who was not is refused, whatever it is.
 */
export function problemsIn(
  questionnaire: Questionnaire,
  { answers, hasUnknownFields, isEmpty }: NormalisedAnswers,
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const isAsked = askedBy(questionnaire, answers);
  for (const { code, question, checks } of fieldsOf(questionnaire)) {
    const answer = answers.get(code);
    if (!isAsked(question)) {
      if (answer !== undefined) problems.push({ field: code, rule: 'not-asked' });
      continue;
    }
    const broken = checks.find(({ holds }) => !holds(answer));
    if (!broken) continue;
    const { rule, limit } = broken;
    problems.push({ field: code, rule, ...(limit === undefined ? {} : { limit }) });
  }
  if (hasUnknownFields) problems.push({ field: '', rule: 'unknown-field' });
  if (problems.length === 0 && isEmpty) problems.push({ field: '', rule: 'empty' });
  return problems;
}
