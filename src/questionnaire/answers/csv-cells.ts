import type { Answer } from '../response.js';
import type { AnswerCheck } from '../kinds/answer-checks.js';
import type { ResponseColumn } from './csv-columns.js';

/** What a cell says, or the first rule that it breaks. */
export interface CellReading {
  readonly answer: Answer | undefined;
  readonly broken: AnswerCheck | undefined;
}

/**
 * Reads the cells of one column. Where they hold codes, equal cells are read once and become one
 * answer, however many respondents gave it.
 */
export function cellReaderOf({
  isCoded,
  checks,
  read,
}: ResponseColumn): (cell: string) => CellReading {
  const readCell = (cell: string): CellReading => {
    const answer = read(cell);
    const broken = answer === undefined ? undefined : checks.find(({ holds }) => !holds(answer));
    return { answer: answer as Answer | undefined, broken };
  };
  if (!isCoded) return readCell;
  const readings = new Map<string, CellReading>();
  return (cell) => {
    let reading = readings.get(cell);
    if (!reading) readings.set(cell, (reading = readCell(cell)));
    return reading;
  };
}
