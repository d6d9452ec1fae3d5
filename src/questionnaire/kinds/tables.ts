import type { Base } from '../base.js';
import type { AnswerOption, Aspect, MatrixRow, QuestionFields } from '../question.js';
import type { Answer } from '../response.js';
import { codesOf } from './options.js';
import { type Sides, sidesOf } from './sides.js';

/** What of a question a table is about. */
export type TablePart =
  | { readonly kind: 'whole' }
  | { readonly kind: 'row'; readonly row: MatrixRow; readonly aspect?: Aspect }
  | { readonly kind: 'first' }
  | { readonly kind: 'among'; readonly places: number }
  | { readonly kind: 'classes' };

/** Whether its options are places on a scale, classes of a quantity, or stand in no order. */
export type TableOrder = 'scale' | 'classes' | 'none';

/**
 * A table of counts. `one`: every respondent stands in one column, or in none; `many`: each column
 * is a yes/no of its own among those who stand in at least one (rule D7).
 */
export interface Tabled {
  /** The question's code, or that, a colon and the part that it is about. */
  readonly code: string;
  /** The field of a response that it counts. */
  readonly field: string;
  readonly part: TablePart;
  readonly kind: 'one' | 'many';
  readonly options: readonly Pick<AnswerOption, 'code' | 'label' | 'score' | 'role'>[];
  readonly order: TableOrder;
  readonly columns: readonly string[];
  readonly sides: Sides | undefined;
  readonly sensitive: boolean;
  /** How many columns whoever answers stands in. */
  readonly choices: { readonly least: number; readonly most: number };
  /** Signing is the response itself, so "everybody signed" tells nothing about anybody. */
  readonly isSignature: boolean;
  /** Whether it is published by group, or for everybody only. */
  readonly scope: 'crossed' | 'overall';
  /** Code of a table that tells something of this one: this is shown only where that is, wholly. */
  readonly dependsOn?: string;
  /** Of a score: codes of the tables that its classes are made of. */
  readonly madeOf?: readonly string[];
  /** Whom it is about, where not everybody is asked. */
  readonly base?: Base;
  /** The column or columns of an answer; left out, the answer itself names them. */
  readonly read?: (answer: Answer) => string | readonly string[] | undefined;
}

/** Why a question gives no table: its answers are words, it asks nothing, it has no classes. */
export type Untabled = 'words' | 'nothing-asked' | 'no-classes';

export type Results =
  | { readonly kind: 'tables'; readonly tables: readonly Tabled[] }
  | { readonly kind: 'untabled'; readonly why: Untabled };

export const untabled = (why: Untabled): Results => ({ kind: 'untabled', why });

/** A table of which each respondent who answers stands in one column. */
export const tableOf = (
  question: QuestionFields,
  options: Tabled['options'],
  special: Partial<Tabled> = {},
): Tabled => ({
  code: question.code,
  field: question.code,
  part: { kind: 'whole' },
  kind: 'one',
  options,
  order: options.some(({ score }) => score !== undefined) ? 'scale' : 'none',
  columns: codesOf(options),
  sides: sidesOf(question, options),
  sensitive: question.sensitive === true,
  choices: { least: 1, most: options.length },
  isSignature: false,
  scope: 'crossed',
  ...special,
});

export const tables = (...list: readonly Tabled[]): Results => ({ kind: 'tables', tables: list });
