import { kindOf, optionsOf } from '../kinds/index.js';
import type { Shape } from '../kinds/kind.js';
import { codesOf } from '../kinds/options.js';
import { gridLinesOf } from '../kinds/shapes/grid.js';
import { fewestOf } from '../kinds/shapes/several.js';
import type { Question } from '../questionnaire.js';

type Choices = readonly (readonly string[])[];

const CHOICES: Readonly<Record<Shape, (question: Question) => Choices>> = {
  one: (question) => [codesOf(optionsOf(question))],
  several: (question) => codesOf(optionsOf(question)).map((code) => [code]),
  ordered: (question) => codesOf(optionsOf(question)).map((code) => [code]),
  grid: (question) =>
    gridLinesOf(question).map(({ code, options }) =>
      codesOf(options).map((option) => `${code}:${option}`),
    ),
  line: () => [],
  words: () => [],
  none: () => [],
};

/**
 * What an answer to a closed question can hold, as lists of which it holds one code each at most:
 * one list for a single choice, one for each option of a multiple choice, one for each row of a
 * matrix. Empty for a question that no condition can look at: free answers, and the signature of a
 * petition, after which nothing is asked.
 */
export function choicesOf(question: Question): Choices {
  const { shape, isSignature } = kindOf(question);
  return isSignature ? [] : CHOICES[shape](question);
}

/** How many of those lists an answer takes a code from. */
export function boundsOf(question: Question): { readonly least: number; readonly most: number } {
  const { shape } = kindOf(question);
  const isCounted = shape === 'several' || shape === 'ordered';
  return isCounted
    ? { least: fewestOf(question), most: question.max ?? Infinity }
    : { least: 1, most: Infinity };
}
