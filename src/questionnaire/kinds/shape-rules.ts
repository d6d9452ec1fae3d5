import type { LocalisedText } from '../../common/browser.js';
import type { AnswerOption } from '../question.js';
import { optionsOf, type TypedQuestion } from './index.js';
import type { Shape } from './kind.js';
import { gridLinesOf } from './shapes/grid.js';

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
  /** Lists of choices, of each of which an answer holds one at most; none of free answers. */
  readonly choices: (question: TypedQuestion) => readonly (readonly Choice[])[];
  /** Whether a question may say how many choices an answer holds. */
  readonly isCounted: boolean;
}

const choiceOf = ({ code, label }: AnswerOption): Choice => ({ code, labels: [label] });

const eachAlone = (question: TypedQuestion): readonly (readonly Choice[])[] =>
  optionsOf(question).map((option) => [choiceOf(option)]);

const ofLines = (question: TypedQuestion): readonly (readonly Choice[])[] =>
  gridLinesOf(question).map(({ code, row, aspect, options }) =>
    options.map((option) => ({
      code: `${code}:${option.code}`,
      labels: [row.label, ...(aspect ? [aspect.label] : []), option.label],
    })),
  );

const free = { choices: () => [], isCounted: false };

/** All that the rules of answers and conditions need to know of a shape. */
export const SHAPE_RULES: Readonly<Record<Shape, ShapeRule>> = {
  one: {
    holds: 'code',
    choices: (question) => [optionsOf(question).map(choiceOf)],
    isCounted: false,
  },
  several: { holds: 'codes', choices: eachAlone, isCounted: true },
  ordered: { holds: 'codes', choices: eachAlone, isCounted: true },
  grid: { holds: 'codes', choices: ofLines, isCounted: false },
  line: { holds: 'line', ...free },
  words: { holds: 'words', ...free },
  none: { holds: undefined, ...free },
};
