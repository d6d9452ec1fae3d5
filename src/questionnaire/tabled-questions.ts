import { kindOf } from './kinds/index.js';
import type { Tabled, Untabled } from './kinds/tables.js';
import { type Question, type Questionnaire, questionsOf } from './questionnaire.js';

/** The tables that the answers to a question are published as; none where there is a reason. */
export function tablesOf(question: Question): readonly Tabled[] {
  const results = kindOf(question).results(question);
  return results.kind === 'tables' ? results.tables : [];
}

/** Why a question gives no table, if so. */
export function untabledOf(question: Question): Untabled | undefined {
  const results = kindOf(question).results(question);
  return results.kind === 'untabled' ? results.why : undefined;
}

/** All tables of a questionnaire, in its order. */
export const tablesIn = (questionnaire: Questionnaire): readonly Tabled[] =>
  questionsOf(questionnaire).flatMap(tablesOf);
