import { DomainError, type SentencePart } from '../../common/browser.js';
import type { Questionnaire } from '../questionnaire.js';
import type { Answer, Response } from '../response.js';
import { losesCharacters } from '../text-rules.js';
import { askedBy } from './asked-by.js';
import { type BrokenCell, rowReaderOf } from './csv-cells.js';
import { type FileHeader, identifierColumn, readHeader } from './csv-header.js';
import { CsvProblems } from './csv-problems.js';
import { type CsvRow, eachCsvRow } from './csv-rows.js';
import { looksLikeIdentifiers } from './identifier-columns.js';
import { refuse } from '../refusals.js';

export interface ResponsesInFile {
  readonly responses: readonly Response[];
  /** How many texts lost characters that none may hold. */
  readonly mendedTexts: number;
}

/** The responses alone. */
export const parseResponsesCsv = (
  questionnaire: Questionnaire,
  text: string,
): readonly Response[] => readResponsesCsv(questionnaire, text).responses;

/**
 * Reads the responses of a survey that was run with another tool (docs/formats). Throws one
 * DomainError that says of all that is wrong in the file where it is and what to do, never what a
 * cell holds.
 */
export function readResponsesCsv(questionnaire: Questionnaire, text: string): ResponsesInFile {
  const file: { rows?: ResponseRows } = {};
  const problems = new CsvProblems();
  try {
    eachCsvRow(text, (row) => {
      if (file.rows) file.rows.add(row);
      else file.rows = new ResponseRows(questionnaire, row.cells, problems);
    });
  } catch (error) {
    // What comes after it cannot be told apart any more.
    if (!(error instanceof DomainError)) throw error;
    problems.add(error);
  }
  if (file.rows) return file.rows.close();
  problems.throwAny();
  throw refuse('csv-empty');
}

/** The rows below the header, as they come. */
class ResponseRows {
  private readonly header: FileHeader;
  private readonly columns;
  /** Without all its columns a row cannot be judged as a whole, only cell by cell. */
  private readonly isWhole: boolean;
  private readonly responses: Response[] = [];

  constructor(
    private readonly questionnaire: Questionnaire,
    cells: readonly string[],
    private readonly problems: CsvProblems,
  ) {
    this.header = readHeader(cells, questionnaire);
    this.isWhole = this.header.problems.length === 0;
    for (const problem of this.header.problems) problems.add(problem);
    this.columns = this.header.columns.map((found) => ({
      code: found.column.code,
      question: found.column.question,
      place: found.places[0]!,
      readRow: rowReaderOf(found),
      /** All that was written in it, if it is in the respondents' own words. */
      texts: found.column.isText ? ([] as string[]) : undefined,
    }));
  }

  add(row: CsvRow): void {
    for (const { texts, place } of this.columns) texts?.push(row.cells[place] ?? '');
    const cells = withoutTrailing(row.cells, this.header.width);
    const { width } = this.header;
    if (cells.length !== width) {
      const line = row.line();
      this.problems.add(refuse('csv-wrong-width', { line, cells: cells.length, columns: width }));
      return;
    }
    const response = this.read({ ...row, cells });
    if (response && !this.problems.any) this.responses.push(response);
  }

  /** A file that says who answered is refused as that, whatever else is wrong with it. */
  close(): ResponsesInFile {
    const told = this.columns.find(({ texts }) => texts && looksLikeIdentifiers(texts));
    if (told) throw identifierColumn(told.place);
    this.problems.throwAny();
    const written = this.columns.flatMap(({ texts = [] }) => texts);
    const mendedTexts = written.filter(losesCharacters).length;
    return { responses: this.responses, mendedTexts };
  }

  private read({ cells, line }: CsvRow): Response | undefined {
    const answers = new Map<string, Answer>();
    let isGood = true;
    const refuseCell = (question: string, { place, rule, limit }: BrokenCell): void => {
      this.problems.add(
        refuse('csv-bad-answer', {
          line: line(),
          column: place + 1,
          question,
          remedy: remedyFor(rule, limit),
        }),
      );
      isGood = false;
    };
    for (const { code, readRow } of this.columns) {
      const { answer, broken } = readRow(cells);
      if (broken) refuseCell(code, broken);
      else if (answer !== undefined) answers.set(code, answer);
    }
    if (!isGood || !this.isWhole) return undefined;
    // Only with all cells read: columns may stand in another order than the questions.
    const isAsked = askedBy(this.questionnaire, answers);
    for (const { code, question, place } of this.columns) {
      if (answers.has(code) && !isAsked(question)) refuseCell(code, { place, rule: 'not-asked' });
    }
    if (answers.size === 0) this.problems.add(refuse('csv-empty-response', { line: line() }));
    return Object.fromEntries(answers);
  }
}

/** Some programs end each line with a delimiter more. */
function withoutTrailing(cells: readonly string[], width: number): readonly string[] {
  const isEmpty = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
  return isEmpty ? cells.slice(0, width) : cells;
}

/** The part of the sentence that says what to do about a cell. */
const REMEDIES = {
  'not-asked': 'csv-not-asked',
  'unknown-option': 'csv-unknown-option',
  'no-mark': 'csv-no-mark',
  twice: 'csv-twice',
  'not-alone': 'csv-not-alone',
  'place-empty': 'csv-place-empty',
  'too-many': 'csv-too-many',
  'too-few': 'csv-too-few',
  'too-long': 'csv-too-long',
  'bad-characters': 'csv-bad-characters',
  'not-a-number': 'csv-not-a-number',
  'two-readings': 'csv-two-readings',
  'out-of-range': 'csv-out-of-range',
  'not-a-day': 'csv-not-a-day',
  required: 'csv-no-answer',
  'unknown-field': 'csv-no-answer',
  'not-an-answer': 'csv-no-answer',
  empty: 'csv-no-answer',
} as const satisfies Record<BrokenCell['rule'], string>;

const remedyFor = (rule: BrokenCell['rule'], limit: number | undefined): SentencePart => ({
  part: REMEDIES[rule],
  ...(limit === undefined ? {} : { values: { limit } }),
});
