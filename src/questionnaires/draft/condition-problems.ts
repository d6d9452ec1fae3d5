import { checkConditions, type Finding, type Questionnaire } from '../../questionnaire/index.js';
import { placeOfPath } from './place-of-path.js';

/** What a condition can be put on. */
export type ConditionalPart = 'sections' | 'questions';

export interface ConditionProblem {
  readonly part: ConditionalPart;
  readonly code: string;
  readonly finding: Finding;
}

const isConditional = (part: string): part is ConditionalPart =>
  part === 'sections' || part === 'questions';

/** Everything wrong with the conditions of a draft: names that are gone, conditions nobody meets. */
export function conditionProblems(questionnaire: Questionnaire): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  checkConditions(questionnaire, (path, finding) => {
    const place = placeOfPath(questionnaire, path);
    if (place && isConditional(place.part)) {
      problems.push({ part: place.part, code: place.code, finding });
    }
  });
  return problems;
}
