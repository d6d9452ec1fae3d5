import { kindOf } from './kinds/index.js';
import type { Question, Questionnaire } from './questionnaire.js';

/**
 * The questionnaire with all decided that its kinds would otherwise work out later: which options
 * are good and bad news, how many first places are published together. What is published then
 * follows from the definition that respondents saw, and not from the version of this program.
 */
export const freezeQuestionnaire = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map(freezeQuestion),
  })),
});

const freezeQuestion = (question: Question): Question => ({
  ...question,
  ...kindOf(question).freeze(question),
});
