import { fill } from '../../language/index.js';
import { kindOf, numbersOf, type Questionnaire } from '../../questionnaire/index.js';
import type { PageContext } from '../fields/page-context.js';
import type { Part, Step } from '../steps/steps-of.js';
import { viewProfileQuestion, viewQuestion } from './question.view.js';

/**
 * Everything that `views/respondent/questions.hbs` shows of a step; the profile is the last part.
 *
 * @param asked the questions to show; without it all are shown, for a script to choose from
 */
export function viewQuestions(
  questionnaire: Questionnaire,
  threshold: number,
  page: PageContext,
  { parts, isLast }: Step,
  asked?: ReadonlySet<string>,
) {
  const { sections, profile } = questionnaire;
  const numbers = numbersOf(questionnaire);
  const isShown = ({ code }: { readonly code: string }): boolean => asked?.has(code) ?? true;
  const viewPart = ({ index, section, questions }: Part) => ({
    id: `part-${index + 1}`,
    code: section.code,
    title: page.tell(section.title),
    part: partOf(questionnaire, index, page),
    intro: section.intro ? page.tell(section.intro) : null,
    questions: questions
      .filter((question) => isShown(question) && !kindOf(question).isSignature)
      .map((question) => viewQuestion(question, numbers.get(question.code) ?? null, page)),
  });
  return {
    t: page.t,
    k: threshold,
    sections: parts.filter(({ questions }) => questions.some(isShown)).map(viewPart),
    profile: isLast
      ? profile.map((one, i) => viewProfileQuestion(one, numbers.size + i + 1, page))
      : [],
    profilePart: partOf(questionnaire, sections.length, page),
  };
}

/** "Part 2 of 6", where there is more than one. */
function partOf({ sections, profile }: Questionnaire, index: number, { t }: PageContext): string {
  const parts = sections.length + (profile.length > 0 ? 1 : 0);
  return parts > 1 ? fill(t.part, { n: index + 1, m: parts }) : '';
}
