import { type DomainError } from '../../common/index.js';
import type { AnswerCheck } from '../kinds/answer-checks.js';
import type { Questionnaire } from '../questionnaire.js';
import { isIdentifierName } from './identifier-columns.js';
import { fieldsOf, type ResponseField } from './response-fields.js';
import { refuse } from '../refusals.js';

/** Between the options that one cell holds. */
export const LIST_SEPARATOR = '|';

/** How one column of a responses file is read. */
export interface ResponseColumn {
  readonly code: string;
  /** The question that asks for it; none of a profile question. */
  readonly question: string | undefined;
  /** In the respondent's own words. A file may leave it out: no figure needs it. */
  readonly isText: boolean;
  /** Whether a cell can hold nothing but codes of the questionnaire. */
  readonly isCoded: boolean;
  readonly checks: readonly AnswerCheck[];
  read(cell: string): unknown;
}

/** The columns of a questionnaire, in its order. */
export const responseColumnsOf = (questionnaire: Questionnaire): readonly ResponseColumn[] =>
  fieldsOf(questionnaire).map(columnOf);

/** "Required" is a rule about sending a form, and this survey was run with another tool. */
function columnOf({ code, question, holds, checks, normalise }: ResponseField): ResponseColumn {
  const split = (cell: string) => cell.split(LIST_SEPARATOR).map((choice) => choice.trim());
  return {
    code,
    question,
    isText: holds === 'words',
    isCoded: holds === 'code' || holds === 'codes',
    checks: checks.filter(({ rule }) => rule !== 'required'),
    read: holds === 'codes' ? (cell) => normalise(split(cell)) : normalise,
  };
}

/** Finds the questionnaire's column for each cell of the header, or says what is wrong with it. */
export function matchHeader(
  header: readonly string[],
  questionnaire: Questionnaire,
): readonly ResponseColumn[] {
  const columns = new Map(responseColumnsOf(questionnaire).map((column) => [column.code, column]));
  if (header.length === 1 && columns.size > 1) {
    throw refuse('csv-not-commas');
  }
  const matched = header.map((name, i) => matchColumn(name.trim(), i + 1, columns));
  refuseRepeats(matched);
  const present = new Set(matched.map(({ code }) => code));
  const missing = [...columns.values()].filter(({ code, isText }) => !isText && !present.has(code));
  if (missing.length > 0) {
    const names = missing.map(({ code }) => code).join(', ');
    throw refuse('csv-missing-column', { columns: names });
  }
  return matched;
}

function matchColumn(
  name: string,
  place: number,
  columns: ReadonlyMap<string, ResponseColumn>,
): ResponseColumn {
  const column = columns.get(name);
  if (isIdentifierName(name) && !column?.isCoded) {
    throw identifierColumn(place);
  }
  if (!column) {
    throw refuse('csv-unknown-column', { column: place });
  }
  return column;
}

function refuseRepeats(columns: readonly ResponseColumn[]): void {
  const seen = new Map<string, number>();
  for (const [i, { code }] of columns.entries()) {
    const before = seen.get(code);
    if (before !== undefined) {
      throw refuse('csv-repeated-column', { before, column: i + 1 });
    }
    seen.set(code, i + 1);
  }
}

export const identifierColumn = (place: number): DomainError =>
  refuse('csv-identifier-column', { column: place });
