import { checkConditions, type Questionnaire } from '../../questionnaire/index.js';

/** What a condition can be put on. */
export type ConditionalPart = 'sections' | 'questions';

export interface ConditionProblem {
  readonly part: ConditionalPart;
  readonly code: string;
  readonly rule: string;
}

const PLACE = /^sections\[(\d+)\](?:\.questions\[(\d+)\])?\.showIf/;

/** Everything wrong with the conditions of a draft: names that are gone, conditions nobody meets. */
export function conditionProblems(questionnaire: Questionnaire): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  checkConditions(questionnaire, (path, rule) => {
    const [, i, j] = PLACE.exec(path) ?? [];
    const section = questionnaire.sections[Number(i)];
    if (!section) return;
    const question = j === undefined ? undefined : section.questions[Number(j)];
    problems.push(
      question
        ? { part: 'questions', code: question.code, rule }
        : { part: 'sections', code: section.code, rule },
    );
  });
  return problems;
}
