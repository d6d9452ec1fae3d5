import {
  choicesOf,
  type Condition,
  type Finding,
  type Question,
  type Questionnaire,
} from '../../questionnaire/index.js';
import { changeItem, findOrRefuse } from '../draft/coded-items.js';
import { type ConditionalPart, conditionProblems } from '../draft/condition-problems.js';
import { changeQuestion, findQuestion } from '../draft/edit-questions.js';
import { refuse } from '../refusals.js';

type Conditional = { readonly showIf?: Condition };

export const findConditional = (content: Questionnaire, part: ConditionalPart, code: string) =>
  part === 'sections' ? findOrRefuse(content.sections, code) : findQuestion(content, code);

/** Closed questions that are asked before a part: those that its condition can look at. */
export function earlierClosed(
  { sections }: Questionnaire,
  part: ConditionalPart,
  code: string,
): readonly Question[] {
  const earlier: Question[] = [];
  for (const section of sections) {
    if (part === 'sections' && section.code === code) break;
    const end = part === 'questions' ? section.questions.findIndex((one) => one.code === code) : -1;
    earlier.push(...(end < 0 ? section.questions : section.questions.slice(0, end)));
    if (end >= 0) break;
  }
  return earlier.filter((question) => choicesOf(question).length > 0);
}

/** Puts a condition on a part, or takes it off. Throws where it could never hold or looks ahead. */
export function setCondition(
  content: Questionnaire,
  part: ConditionalPart,
  code: string,
  condition: Condition | undefined,
): Questionnaire {
  const changed = withCondition(content, part, code, condition);
  const problem = conditionProblems(changed).find((one) => one.part === part && one.code === code);
  if (problem) throw refuse(CONDITION_REFUSALS[problem.finding] ?? 'condition-not-earlier');
  return changed;
}

/** What can be wrong although every line names an earlier question and its options. */
const CONDITION_REFUSALS: Readonly<
  Partial<Record<Finding, 'condition-never' | 'condition-too-intricate'>>
> = {
  'never-asked': 'condition-never',
  'condition-too-intricate': 'condition-too-intricate',
};

function withCondition(
  content: Questionnaire,
  part: ConditionalPart,
  code: string,
  showIf: Condition | undefined,
): Questionnaire {
  const put = <T extends Conditional>({ showIf: _, ...item }: T): T =>
    (showIf === undefined ? item : { ...item, showIf }) as T;
  return part === 'sections'
    ? { ...content, sections: changeItem(content.sections, code, put) }
    : changeQuestion(content, code, put);
}
