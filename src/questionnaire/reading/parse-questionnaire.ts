import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Questionnaire } from '../questionnaire.js';
import { checkCodes, checkReferences } from './check-codes.js';
import { checkConditions } from './check-conditions.js';
import { checkPiping } from './check-piping.js';
import { checkProfileTrees } from './check-profile-trees.js';
import { checkQuestions } from './check-questions.js';
import { checkTexts } from './check-texts.js';
import { cleanJson } from './clean-json.js';
import { pathTo, QuestionnaireError, type QuestionnaireProblem, type Report } from './problems.js';
import { QuestionnaireDto } from './questionnaire.dto.js';

/**
 * Accepts a questionnaire file, `cahier/questionnaire-1`, or throws a QuestionnaireError that lists
 * everything wrong with it. Works in three steps, each of which reports all it finds: what no JSON
 * of ours may hold; the form of each field; how the fields fit together.
 *
 * @returns a plain copy with texts normalised; parsing it again gives the same.
 */
export function parseQuestionnaire(json: unknown): Questionnaire {
  const problems: QuestionnaireProblem[] = [];
  const report: Report = (path, rule, remedy) => problems.push({ path, rule, remedy });
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
] as const;

function checkForm(json: unknown, report: Report): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    report('', 'object', 'write one JSON object of the form cahier/questionnaire-1');
    return;
  }
  const errors = validateSync(plainToInstance(QuestionnaireDto, json), {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  reportErrors(errors, '', report);
}

function reportErrors(errors: readonly ValidationError[], parent: string, report: Report): void {
  for (const { property, constraints = {}, children = [] } of errors) {
    const path = /^\d+$/.test(property) ? `${parent}[${property}]` : pathTo(parent, property);
    for (const [rule, remedy] of Object.entries(constraints)) {
      if (rule === 'whitelistValidation') {
        report(path, 'unknown-field', 'remove this field: a questionnaire does not have it');
      } else {
        report(path, rule, remedy);
      }
    }
    reportErrors(children, path, report);
  }
}
