import { type LocalisedText } from '../../common/index.js';
import {
  choicesOf,
  gridLinesOf,
  kindOf,
  optionsOf,
  type Question,
  type Shape,
} from '../../questionnaire/index.js';

export interface ChoiceInWords {
  readonly code: string;
  /** One label after the other where a choice is of a line of a grid. */
  readonly labels: readonly LocalisedText[];
}

const ofOptions = (question: Question): readonly ChoiceInWords[] =>
  optionsOf(question).map(({ code, label }) => ({ code, labels: [label] }));

const ofLines = (question: Question): readonly ChoiceInWords[] =>
  gridLinesOf(question).flatMap(({ code, row, aspect, options }) =>
    options.map((option) => ({
      code: `${code}:${option.code}`,
      labels: [row.label, ...(aspect ? [aspect.label] : []), option.label],
    })),
  );

const IN_WORDS: Readonly<Record<Shape, (question: Question) => readonly ChoiceInWords[]>> = {
  one: ofOptions,
  several: ofOptions,
  ordered: ofOptions,
  grid: ofLines,
  line: () => [],
  words: () => [],
  none: () => [],
};

/** What a condition can look for in the answer to a question, with its words. */
export function choicesInWords(question: Question): readonly ChoiceInWords[] {
  const known = new Set(choicesOf(question).flat());
  return IN_WORDS[kindOf(question).shape](question).filter(({ code }) => known.has(code));
}
