import { checkCodes, checkReferences } from './check-codes.js';
import { checkConditions } from './check-conditions.js';
import { checkPiping } from './check-piping.js';
import { checkProfileTrees } from './check-profile-trees.js';
import { checkQuestions } from './check-questions.js';
import { checkTexts } from './check-texts.js';
import { cleanJson } from './clean-json.js';
import { questionnaireForm } from '../format/questionnaire-form.js';
import type { Report } from '../findings.js';
import { QuestionnaireError, type QuestionnaireProblem, reportTo } from '../format/problems.js';
import { type Questionnaire, QUESTIONNAIRE_SCHEMA } from '../questionnaire.js';
import { checkScales } from '../scales/check-scales.js';

/**
 * Accepts a questionnaire file, `cahier/questionnaire-1`, or throws a QuestionnaireError that lists
 * everything wrong with it. Works in three steps, each of which reports all it finds: what no JSON
 * of ours may hold; the form of each field; how the fields fit together.
 *
 * @returns a plain copy with texts normalised; parsing it again gives the same.
 */
export function parseQuestionnaire(json: unknown): Questionnaire {
  const problems: QuestionnaireProblem[] = [];
  const report = reportTo(problems);
  const stopAtProblems = (): void => {
    if (problems.length > 0) throw new QuestionnaireError(problems);
  };

  const clean = cleanJson(json, report);
  stopAtProblems();
  checkForm(clean, report);
  stopAtProblems();
  const questionnaire = clean as Questionnaire;
  for (const check of CONSISTENCY_CHECKS) check(questionnaire, report);
  stopAtProblems();
  return questionnaire;
}

const CONSISTENCY_CHECKS = [
  checkTexts,
  checkCodes,
  checkProfileTrees,
  checkQuestions,
  checkReferences,
  checkConditions,
  checkPiping,
  checkScales,
] as const;

function checkForm(json: unknown, report: Report): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    report('', 'whole-file', { form: QUESTIONNAIRE_SCHEMA });
    return;
  }
  questionnaireForm.check(json, '', report);
}
