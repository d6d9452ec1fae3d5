import type { AnswerOption, Aspect, MatrixRow, RatingEnds, ValueClass } from '../question.js';

/** One thing that the page says of a question, as data: whoever prints it has the words. */
export type WordingLine =
  | { readonly kind: 'option'; readonly option: AnswerOption }
  | { readonly kind: 'row'; readonly row: MatrixRow }
  | { readonly kind: 'aspect'; readonly aspect: Aspect }
  | {
      readonly kind: 'points';
      readonly least: number;
      readonly most: number;
      readonly ends?: RatingEnds;
    }
  /** How many options whoever answers chooses. */
  | { readonly kind: 'choose'; readonly least: number; readonly most: number }
  /** How many options whoever answers puts in order. */
  | { readonly kind: 'rank'; readonly least: number; readonly most: number }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'words'; readonly longest: number; readonly oneLine: boolean }
  /** The words that the option asks for. */
  | { readonly kind: 'other'; readonly option: AnswerOption; readonly longest: number }
  /** A class that answers are published in; respondents do not see it. */
  | { readonly kind: 'class'; readonly valueClass: ValueClass };
