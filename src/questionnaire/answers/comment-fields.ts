import { ownOptions } from '../kinds/options.js';
import type { TypedQuestion } from '../kinds/index.js';
import type { AnswerOption } from '../question.js';
import { questionsOf, type Questionnaire } from '../questionnaire.js';
import { fieldsOf } from './response-fields.js';

/** A field in the respondents' own words, and what it was asked by. */
export interface CommentField {
  readonly code: string;
  readonly question: TypedQuestion;
  /** The choice beside which it was written; none where the question asks for words alone. */
  readonly option?: AnswerOption;
}

/** Every field of words, in the order of the questionnaire, so that a comment can be titled. */
export function commentFieldsIn(questionnaire: Questionnaire): readonly CommentField[] {
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.code, one]));
  return fieldsOf(questionnaire).flatMap(({ code, holds, question: asker = '', onlyWith }) => {
    const question = questions.get(asker);
    if (holds !== 'words' || question === undefined) return [];
    const option = ownOptions(question).find((one) => one.code === onlyWith?.option);
    return [{ code, question, ...(option ? { option } : {}) }];
  });
}

/** The fields in the respondents' own words, which are read one by one and never beside answers. */
export const commentFieldsOf = (questionnaire: Questionnaire): readonly string[] =>
  commentFieldsIn(questionnaire).map(({ code }) => code);
