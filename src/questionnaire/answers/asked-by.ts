import { askedOf } from '../logic/asked-of.js';
import { hasConditions } from '../logic/conditional-parts.js';
import type { Questionnaire } from '../questionnaire.js';

/**
 * Whether a question is asked of whoever gave these answers. Where nothing is conditional, which
 * is most often, nothing has to be worked out for each of a hundred thousand responses.
 */
export function askedBy(
  questionnaire: Questionnaire,
  answers: ReadonlyMap<string, unknown>,
): (question: string | undefined) => boolean {
  if (!hasConditions(questionnaire)) return () => true;
  const { questions } = askedOf(questionnaire, (code) => answers.get(code));
  return (question) => question === undefined || questions.has(question);
}
