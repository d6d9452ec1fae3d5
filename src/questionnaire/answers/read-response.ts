import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import { problemsIn } from './find-problems.js';
import { normaliseAnswers } from './normalise-answers.js';

/**
 * The response behind what was stored, if `validateResponse` would accept it: the same rules
 * without the words for what is wrong, for an opening that reads a hundred thousand.
 */
export function readResponse(questionnaire: Questionnaire, input: unknown): Response | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const normalised = normaliseAnswers(questionnaire, input);
  if (problemsIn(questionnaire, normalised).length > 0) return undefined;
  return Object.fromEntries(normalised.answers) as Response;
}
