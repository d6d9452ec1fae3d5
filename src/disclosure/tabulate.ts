import {
  type Response,
  type SurveyDefinition,
  tablesIn,
  withScores,
} from '../questionnaire/index.js';
import { countLeaves } from './count-leaves.js';
import { CountTables } from './count-tables.js';
import { axisOf } from './profile-axis.js';
import { ResponseCoder } from './response-coder.js';

/**
 * Counts all responses, in one pass to their leaves. Throws `unknown-answer` where one holds what
 * the questionnaire does not offer.
 */
export function tabulate(
  definition: SurveyDefinition,
  responses: readonly Response[],
): CountTables {
  const axes = definition.questionnaire.profile.map(axisOf);
  const questions = tablesIn(definition.questionnaire);
  const coder = new ResponseCoder(axes, questions);
  const leaves = countLeaves(coder, axes.length, withScores(definition.questionnaire, responses));
  return new CountTables(definition, axes, questions, responses.length, leaves);
}
