import { findDefinitionProblem, type SurveyDefinition } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/** A survey as its page gives it. */
export function readDefinition(value: unknown, file: string): SurveyDefinition {
  if (findDefinitionProblem(value)) throw refuse('definition-unreadable', { file });
  return value as SurveyDefinition;
}
