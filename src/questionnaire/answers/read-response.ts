import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import { validateResponse } from './validate-response.js';

/** The response behind what was stored, if `validateResponse` accepts it. */
export function readResponse(questionnaire: Questionnaire, input: unknown): Response | undefined {
  const check = validateResponse(questionnaire, input);
  return check.kind === 'valid' ? check.response : undefined;
}
