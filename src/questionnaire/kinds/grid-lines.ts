import type { AnswerOption, Aspect, MatrixRow, QuestionFields } from '../question.js';

/** One line to be answered by one option: a row, or an aspect of an item. */
export interface GridLine {
  /** `row` or `item.aspect`; neither code holds a point or a colon. */
  readonly code: string;
  readonly row: MatrixRow;
  readonly aspect?: Aspect;
  readonly options: readonly AnswerOption[];
}

/** The lines of any question that is answered line by line. */
export function gridLinesOf(question: QuestionFields): readonly GridLine[] {
  const { rows = [], aspects, options = [] } = question;
  return rows.flatMap((row): readonly GridLine[] =>
    aspects
      ? aspects.map((aspect) => ({
          code: `${row.code}.${aspect.code}`,
          row,
          aspect,
          options: aspect.options,
        }))
      : [{ code: row.code, row, options }],
  );
}
