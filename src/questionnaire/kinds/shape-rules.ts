import type { LocalisedText } from '../../common/browser.js';
import type { AnswerOption, QuestionFields } from '../question.js';
import { gridLinesOf } from './grid-lines.js';

/** A code, a list of codes, a value on one line, or the respondent's own words. */
export type Holding = 'code' | 'codes' | 'line' | 'words';

/** What an answer can hold, with its words: those of its line first where it is of a grid. */
export interface Choice {
  readonly code: string;
  readonly labels: readonly LocalisedText[];
}

interface ShapeRule {
  /** Nothing where nothing is asked. */
  readonly holds: Holding | undefined;
  /**
   * Lists of choices, of each of which an answer holds one at most; none of free answers. The
   * options are those that respondents see.
   */
  readonly choices: (
    question: QuestionFields,
    options: readonly AnswerOption[],
  ) => readonly (readonly Choice[])[];
  /** Whether a question may say how many choices an answer holds. */
  readonly isCounted: boolean;
  /** To make up one's mind and to tap; to write, where words are asked for. A grid: each of its lines. */
  readonly seconds: number;
}

const choiceOf = ({ code, label }: AnswerOption): Choice => ({ code, labels: [label] });

const eachAlone: ShapeRule['choices'] = (_, options) => options.map((option) => [choiceOf(option)]);

const ofLines: ShapeRule['choices'] = (question) =>
  gridLinesOf(question).map(({ code, row, aspect, options }) =>
    options.map((option) => ({
      code: `${code}:${option.code}`,
      labels: [row.label, ...(aspect ? [aspect.label] : []), option.label],
    })),
  );

const free = { choices: () => [], isCounted: false };

/**
 * How a question is answered: by one option, several, an order, an option for each line, a line,
 * or words; `none` only tells. All that this room needs to know of a shape; rooms with pages or ink
 * answer for each shape, never for a type.
 */
export const SHAPE_RULES = {
  one: {
    holds: 'code',
    choices: (_: QuestionFields, options: readonly AnswerOption[]) => [options.map(choiceOf)],
    isCounted: false,
    seconds: 4,
  },
  several: { holds: 'codes', choices: eachAlone, isCounted: true, seconds: 8 },
  ordered: { holds: 'codes', choices: eachAlone, isCounted: true, seconds: 15 },
  grid: { holds: 'codes', choices: ofLines, isCounted: false, seconds: 4 },
  line: { holds: 'line', ...free, seconds: 8 },
  words: { holds: 'words', ...free, seconds: 40 },
  none: { holds: undefined, ...free, seconds: 0 },
} satisfies Readonly<Record<string, ShapeRule>>;

export type Shape = keyof typeof SHAPE_RULES;

/** The rule of a shape, as one type. */
export const shapeRule = (shape: Shape): ShapeRule => SHAPE_RULES[shape];
