import { kindOf } from './kinds/index.js';
import type { Tabled, Untabled } from './kinds/tables.js';
import { baseOf } from './logic/base-of.js';
import { type PlacedQuestion, placedQuestions } from './logic/conditional-parts.js';
import { involvedIn } from './logic/involved-in.js';
import type { Question, Questionnaire } from './questionnaire.js';
import { withScales } from './scales/scale-tables.js';

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

const prepared = new WeakMap<Questionnaire, readonly Tabled[]>();

/** All tables of a questionnaire, in its order; those of scores last. */
export function tablesIn(questionnaire: Questionnaire): readonly Tabled[] {
  const known = prepared.get(questionnaire);
  if (known) return known;
  const placed = placedQuestions(questionnaire);
  const asked = placed.flatMap((one) =>
    one.conditions.length > 0 ? conditionalTables(placed, one) : tablesOf(one.question),
  );
  const tables = withScales(questionnaire, asked);
  prepared.set(questionnaire, tables);
  return tables;
}

/**
 * By group, a question that only some are asked would be a crossing of the group and the answer
 * that brought it up. Being asked tells that answer: where it is sensitive, so is the question.
 */
function conditionalTables(
  placed: readonly PlacedQuestion[],
  { question, conditions }: PlacedQuestion,
): readonly Tabled[] {
  const base = baseOf(placed, conditions);
  const involved = [question, ...involvedIn(placed, conditions).map((one) => one.question)];
  const sensitive = involved.some((one) => one.sensitive === true);
  return tablesOf(question).map((table) => ({ ...table, scope: 'overall', base, sensitive }));
}
