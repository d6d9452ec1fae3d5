import type { Questionnaire } from '../questionnaire.js';
import { type AnswerOf, holds } from './holds.js';

/** Codes of what is asked of one respondent; sections and questions may share a code. */
export interface Asked {
  readonly sections: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

/**
 * What is asked of somebody who gave these answers: the one rule for the page, the intake and the
 * opening. Goes through the questionnaire once, as conditions only look back. What a question holds
 * that is not asked counts for nothing. Profile questions stand last and are asked of everybody.
 */
export function askedOf({ sections }: Questionnaire, answerOf: AnswerOf): Asked {
  const askedSections = new Set<string>();
  const askedQuestions = new Set<string>();
  const heard: AnswerOf = (code) => (askedQuestions.has(code) ? answerOf(code) : undefined);
  for (const section of sections) {
    if (!holds(section.showIf, heard)) continue;
    askedSections.add(section.code);
    for (const { code, showIf } of section.questions) {
      if (holds(showIf, heard)) askedQuestions.add(code);
    }
  }
  return { sections: askedSections, questions: askedQuestions };
}
