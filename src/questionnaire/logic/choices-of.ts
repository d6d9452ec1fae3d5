import { kindOf, optionsOf } from '../kinds/index.js';
import { type Choice, shapeRule } from '../kinds/shape-rules.js';
import { fewestOf } from '../kinds/shapes/several.js';
import type { Question } from '../questionnaire.js';

/**
 * What an answer to a closed question can hold, as lists of which it holds one each at most: one
 * list for a single choice, one for each option of a multiple choice, one for each row of a matrix.
 * Empty for a question that no condition can look at: free answers, and the signature of a
 * petition, after which nothing is asked.
 */
export function choicesInWords(question: Question): readonly (readonly Choice[])[] {
  const { shape, isSignature } = kindOf(question);
  return isSignature ? [] : shapeRule(shape).choices(question, optionsOf(question));
}

/** The codes of those choices. */
export const choicesOf = (question: Question): readonly (readonly string[])[] =>
  choicesInWords(question).map((choices) => choices.map(({ code }) => code));

/** How many of those lists an answer takes a code from. */
export const boundsOf = (question: Question): { readonly least: number; readonly most: number } =>
  shapeRule(kindOf(question).shape).isCounted
    ? { least: fewestOf(question), most: question.max ?? Infinity }
    : { least: 1, most: Infinity };
