import { questionsOf, type Questionnaire } from '../questionnaire.js';
import { type AnswerCheck, checksOf, checksOfProfile } from './answer-checks.js';
import type { AnswerProblem } from './answer-problem.js';
import { normaliseAnswers } from './normalise-answers.js';

/**
 * What `validateResponse` would find wrong with a form's answers, in the questionnaire's order:
 * the same rules without the server's validator, so that a browser can tell before it seals.
 */
export function findProblems(questionnaire: Questionnaire, input: object): AnswerProblem[] {
  const { answers, hasUnknownFields } = normaliseAnswers(questionnaire, input);
  const questions = questionsOf(questionnaire);
  const problems = [
    ...questions.map((asked) => firstProblem(asked.code, checksOf(asked), answers)),
    ...questionnaire.profile.map((asked) =>
      firstProblem(asked.code, checksOfProfile(asked), answers),
    ),
  ].flat();
  if (hasUnknownFields) problems.push({ field: '', rule: 'unknown-field' });
  if (problems.length === 0 && !questions.some(({ code }) => answers.has(code))) {
    return [{ field: '', rule: 'empty' }];
  }
  return problems;
}

function firstProblem(
  field: string,
  checks: readonly AnswerCheck[],
  answers: ReadonlyMap<string, unknown>,
): AnswerProblem[] {
  const broken = checks.find(({ holds }) => !holds(answers.get(field)));
  if (!broken) return [];
  const { rule, limit } = broken;
  return [{ field, rule, ...(limit === undefined ? {} : { limit }) }];
}
