import type { Question, Questionnaire } from '../../../src/questionnaire/index.js';
import { everyKind } from '../open-survey.js';

/** More than stands beside "next" on a small phone. */
const OPTIONS = Array.from({ length: 9 }, (_, i) => ({
  code: `o${i}`,
  label: { en: `Option ${i}`, fr: `Choix ${i}`, de: `Wahl ${i}` },
}));

const tall = (question: Question): Question =>
  question.type === 'single' || question.type === 'multiple'
    ? { ...question, options: OPTIONS }
    : question;

/** Questions one after the other of which the button that leads on stands in the same place. */
export const tallQuestions: Questionnaire = {
  ...everyKind,
  sections: everyKind.sections.map((section) => ({
    ...section,
    questions: section.questions.map(tall),
  })),
};
