import type { Condition } from '../condition.js';
import type { Question, Questionnaire } from '../questionnaire.js';

/** A question, and everything that must hold for it to be asked: its section's condition first. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly path: string;
  readonly conditions: readonly Condition[];
}

const present = (...conditions: readonly (Condition | undefined)[]): readonly Condition[] =>
  conditions.filter((condition) => condition !== undefined);

/** Every question in the order in which it is asked. */
export const placedQuestions = ({ sections }: Questionnaire): readonly PlacedQuestion[] =>
  sections.flatMap((section, i) =>
    section.questions.map((question, j) => ({
      question,
      path: `sections[${i}].questions[${j}]`,
      conditions: present(section.showIf, question.showIf),
    })),
  );

/** Whether anything is asked of some people only. */
export const hasConditions = ({ sections }: Questionnaire): boolean =>
  sections.some((section) => section.showIf ?? section.questions.some(({ showIf }) => showIf));
