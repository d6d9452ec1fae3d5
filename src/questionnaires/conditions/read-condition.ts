import { choicesOf, type Condition, type Question } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { listOf } from '../../web/index.js';
import type { ConditionDto } from './condition.dto.js';
import { conditionOf, type ConditionLine, linesOf } from './condition-lines.js';

/** The lines that name a question, each with those options that the question has. */
const sentLines = (
  { lines = [] }: ConditionDto,
  earlier: readonly Question[],
): readonly ConditionLine[] =>
  lines
    .filter(({ question }) => question.trim() !== '')
    .map(({ question: code, in: codes, negated }) => {
      const question = earlier.find((one) => one.code === code.trim());
      const known = new Set(question ? choicesOf(question).flat() : []);
      return {
        question: code.trim(),
        in: listOf(codes).filter((choice) => known.has(choice)),
        isNegated: negated === 'yes',
      };
    });

/** The condition as the form wants it; as it was, where the form says the same in other words. */
export function readCondition(
  form: ConditionDto,
  earlier: readonly Question[],
  former: Condition | undefined,
): Condition | undefined {
  const lines = sentLines(form, earlier);
  if (lines.some((line) => line.in.length === 0)) {
    throw refuse('condition-line-empty');
  }
  const condition = conditionOf({ join: form.join ?? 'all', lines });
  const before = linesOf(former);
  const isSame = before && JSON.stringify(conditionOf(before)) === JSON.stringify(condition);
  return isSame ? former : condition;
}
