import { QuestionnaireError, type QuestionnaireProblem, reportTo } from '../format/problems.js';
import type { Questionnaire } from '../questionnaire.js';
import { checkLookAlikes } from './check-look-alikes.js';
import { parseQuestionnaire } from './parse-questionnaire.js';

/**
 * Accepts a questionnaire that nobody has answered yet. What may be mended before is refused here, while a file that
 * answers belong to is read as it was asked (`parseQuestionnaire`).
 */
export function parseNewQuestionnaire(json: unknown): Questionnaire {
  const questionnaire = parseQuestionnaire(json);
  const problems: QuestionnaireProblem[] = [];
  checkLookAlikes(questionnaire, reportTo(problems));
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return questionnaire;
}
