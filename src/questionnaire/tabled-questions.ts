import { kindOf } from './kinds/index.js';
import type { Tabled, Untabled } from './kinds/tables.js';
import { placedQuestions } from './logic/conditional-parts.js';
import type { Question, Questionnaire } from './questionnaire.js';

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
  placedQuestions(questionnaire).flatMap(({ question, conditions }) =>
    conditions.length > 0 ? tablesOf(question).map(ofSome) : tablesOf(question),
  );

/**
 * Of a question that only some are asked: whoever left it out cannot be told from whoever was not
 * asked, so its base is those who answered. Not by group, as who is asked is a group already.
 */
const ofSome = (table: Tabled): Tabled =>
  table.kind === 'many'
    ? { ...table, scope: 'overall' }
    : { ...table, kind: 'many', choices: { least: 1, most: 1 }, scope: 'overall' };
