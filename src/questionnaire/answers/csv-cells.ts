import type { Answer } from '../response.js';
import type { AnswerRule } from '../kinds/answer-rules.js';
import { withoutHostileCharacters } from '../text-rules.js';
import { LIST_SEPARATOR, type ResponseColumn } from './csv-columns.js';
import type { FileColumn } from './csv-header.js';

/** A rule that a cell breaks; one is about files alone: what says that an option was chosen. */
export interface BrokenCell {
  /** Counted from 0. */
  readonly place: number;
  readonly rule: AnswerRule | 'no-mark';
  readonly limit?: number | undefined;
}

/** What the cells of one question say in a row, or the first rule that they break. */
export interface CellReading {
  readonly answer: Answer | undefined;
  readonly broken: BrokenCell | undefined;
}

/** Marks of other tools for an option that was chosen or was not, in whatever case. */
const CHOSEN: ReadonlySet<string> = new Set(['y', 'yes', '1', 'true']);
const NOT_CHOSEN: ReadonlySet<string> = new Set(['', 'n', 'no', '0', 'false']);

/** Reads one question's cells of a row. */
export function rowReaderOf({ column, places, options }: FileColumn) {
  const read = cellReaderOf(column);
  if (!options) return (cells: readonly string[]) => read(cells[places[0]!]!, places[0]!);
  return (cells: readonly string[]): CellReading => {
    const marks = places.map((place) => markOf(cells[place]!));
    const odd = marks.findIndex((mark) => !CHOSEN.has(mark) && !NOT_CHOSEN.has(mark));
    if (odd !== -1) {
      return { answer: undefined, broken: { place: places[odd]!, rule: 'no-mark' } };
    }
    const chosen = options.filter((_, i) => CHOSEN.has(marks[i]!));
    return read(chosen.join(LIST_SEPARATOR), places[0]!);
  };
}

/**
 * Reads the cells of one column. Where they hold codes, equal cells are read once and become one
 * answer, however many respondents gave it.
 */
function cellReaderOf(column: ResponseColumn): (cell: string, place: number) => CellReading {
  const { isCoded, isText, isYesNo, checks, read } = column;
  const readCell = (cell: string, place: number): CellReading => {
    const answer = read(isText ? withoutHostileCharacters(cell) : cell);
    const broken = answer === undefined ? undefined : checks.find(({ holds }) => !holds(answer));
    if (broken && isYesNo && isMark(cell)) return readCell(yesOrNo(cell), place);
    return {
      answer: answer as Answer | undefined,
      broken: broken && { place, rule: broken.rule, limit: broken.limit },
    };
  };
  if (!isCoded) return readCell;
  const readings = new Map<string, CellReading>();
  return (cell, place) => {
    let reading = readings.get(cell);
    if (!reading) readings.set(cell, (reading = readCell(cell, place)));
    return reading;
  };
}

const markOf = (cell: string): string => cell.trim().toLowerCase();
const isMark = (cell: string): boolean => CHOSEN.has(markOf(cell)) || NOT_CHOSEN.has(markOf(cell));
const yesOrNo = (cell: string): string => (CHOSEN.has(markOf(cell)) ? 'yes' : 'no');
