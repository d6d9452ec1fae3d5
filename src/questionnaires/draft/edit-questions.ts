import {
  type Question,
  type Questionnaire,
  type Section,
  questionsOf,
} from '../../questionnaire/index.js';
import { checkDistinct, checkRename, freeAnswerCode } from './codes.js';
import {
  changeItem,
  type Direction,
  findOrRefuse,
  type Move,
  moveItem,
  type Place,
  putAt,
  removeItem,
} from './coded-items.js';
import { newQuestion, OFFERS } from './offers.js';
import { referencesTo, renameReferences } from './references.js';
import { refuse } from '../refusals.js';

/** Adds a question as an offer starts it at the end of a section and says its code. */
export function addQuestion(
  questionnaire: Questionnaire,
  sectionCode: string,
  offer: string,
): { readonly questionnaire: Questionnaire; readonly code: string } {
  const question = newQuestion(freeAnswerCode('q', questionnaire), findOrRefuse(OFFERS, offer));
  const sections = changeItem(questionnaire.sections, sectionCode, (section) => ({
    ...section,
    questions: [...section.questions, question],
  }));
  return { questionnaire: { ...questionnaire, sections }, code: question.code };
}

export const findQuestion = (questionnaire: Questionnaire, code: string): Question =>
  findOrRefuse(questionsOf(questionnaire), code);

const codedLists = ({ options = [], rows = [], aspects = [], classes = [] }: Question) => [
  options,
  rows,
  classes,
  aspects,
  ...aspects.map((aspect) => aspect.options),
];

/** Replaces a question; what names it follows when its code changes. */
export function reviseQuestion(
  questionnaire: Questionnaire,
  code: string,
  revised: Question,
): Questionnaire {
  checkRename(questionnaire, code, revised.code);
  for (const list of codedLists(revised)) checkDistinct(list);
  const changed = changeQuestion(questionnaire, code, () => revised);
  return revised.code === code ? changed : renameReferences(changed, code, revised.code);
}

/** Changes something of a question that keeps its code. */
export const changeQuestion = (
  questionnaire: Questionnaire,
  code: string,
  change: (question: Question) => Question,
): Questionnaire =>
  inSectionOf(questionnaire, code, (questions) => changeItem(questions, code, change));

/** Refuses a question that something names: what that says would change without a word. */
export function removeQuestion(questionnaire: Questionnaire, code: string): Questionnaire {
  if (referencesTo(questionnaire, code).length > 0) {
    throw refuse('question-named');
  }
  return inSectionOf(questionnaire, code, (questions) => removeItem(questions, code));
}

/** Moves a question; by one place, it goes on into the next section from the end of its own. */
export const moveQuestion = (
  questionnaire: Questionnaire,
  code: string,
  move: Move,
): Questionnaire =>
  typeof move === 'object'
    ? placeQuestion(questionnaire, code, move)
    : stepQuestion(questionnaire, code, move);

function placeQuestion(
  questionnaire: Questionnaire,
  code: string,
  { into, place }: Place,
): Questionnaire {
  const question = findQuestion(questionnaire, code);
  const home = questionnaire.sections.find((section) => holds(section, code))!;
  const target = into === undefined ? home : findOrRefuse(questionnaire.sections, into);
  const sections = questionnaire.sections.map((section) => {
    const others = section.questions.filter((other) => other !== question);
    const questions = section === target ? putAt(others, question, place) : others;
    return section === home || section === target ? { ...section, questions } : section;
  });
  return { ...questionnaire, sections };
}

function stepQuestion(
  questionnaire: Questionnaire,
  code: string,
  direction: Direction,
): Questionnaire {
  const { sections } = questionnaire;
  const from = sections.findIndex((section) => holds(section, code));
  const question = findQuestion(questionnaire, code);
  const home = sections[from]!;
  const edge = direction === 'up' ? home.questions[0] : home.questions.at(-1);
  if (question !== edge) {
    return inSectionOf(questionnaire, code, (questions) => moveItem(questions, code, direction));
  }
  const to = direction === 'up' ? from - 1 : from + 1;
  const neighbour = sections[to];
  if (!neighbour) return questionnaire;
  const joined =
    direction === 'up' ? [...neighbour.questions, question] : [question, ...neighbour.questions];
  return {
    ...questionnaire,
    sections: sections
      .with(from, { ...home, questions: removeItem(home.questions, code) })
      .with(to, { ...neighbour, questions: joined }),
  };
}

const holds = ({ questions }: Section, code: string): boolean =>
  questions.some((question) => question.code === code);

function inSectionOf(
  questionnaire: Questionnaire,
  code: string,
  change: (questions: readonly Question[]) => readonly Question[],
): Questionnaire {
  findQuestion(questionnaire, code);
  const sections = questionnaire.sections.map((section) =>
    holds(section, code) ? { ...section, questions: change(section.questions) } : section,
  );
  return { ...questionnaire, sections };
}
