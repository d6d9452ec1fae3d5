import { fill } from '../../language/index.js';
import { kindOf, numbersOf, type Questionnaire } from '../../questionnaire/index.js';
import type { PageContext } from './page-context.js';
import { viewProfileQuestion, viewQuestion } from './question.view.js';

/** Everything that `views/respondent/questions.hbs` shows; the profile is the last part. */
export function viewQuestions(questionnaire: Questionnaire, threshold: number, page: PageContext) {
  const { sections, profile } = questionnaire;
  const last = numbersOf(questionnaire).size;
  return {
    t: page.t,
    k: threshold,
    sections: viewSections(questionnaire, page),
    profile: profile.map((asked, i) => viewProfileQuestion(asked, last + i + 1, page)),
    profilePart: partOf(questionnaire, sections.length, page),
  };
}

function viewSections(questionnaire: Questionnaire, page: PageContext) {
  const numbers = numbersOf(questionnaire);
  return questionnaire.sections.map((section, i) => ({
    id: `part-${i + 1}`,
    title: page.say(section.title),
    part: partOf(questionnaire, i, page),
    intro: page.say(section.intro),
    questions: section.questions
      .filter((question) => !kindOf(question).isSignature)
      .map((question) => viewQuestion(question, numbers.get(question.code) ?? null, page)),
  }));
}

/** "Part 2 of 6", where there is more than one. */
function partOf({ sections, profile }: Questionnaire, index: number, { t }: PageContext): string {
  const parts = sections.length + (profile.length > 0 ? 1 : 0);
  return parts > 1 ? fill(t.part, { n: index + 1, m: parts }) : '';
}
