import { DomainError, invalidInput } from '../../common/index.js';
import type { Questionnaire } from '../questionnaire.js';
import type { Answer, Response } from '../response.js';
import type { AnswerRule } from '../kinds/answer-rules.js';
import { askedBy } from './asked-by.js';
import { cellReaderOf } from './csv-cells.js';
import { identifierColumn, matchHeader, type ResponseColumn } from './csv-columns.js';
import { type CsvRow, eachCsvRow } from './csv-rows.js';
import { looksLikeIdentifiers } from './identifier-columns.js';

/**
 * Reads the responses of a survey that was run with another tool (docs/formats). Throws one
 * DomainError with the line and the column of the first thing that is wrong, never with a cell.
 */
export function parseResponsesCsv(questionnaire: Questionnaire, text: string): readonly Response[] {
  const file: { rows?: ResponseRows } = {};
  eachCsvRow(text, (row) => {
    if (file.rows) file.rows.add(row);
    else file.rows = new ResponseRows(questionnaire, matchHeader(row.cells, questionnaire));
  });
  if (!file.rows) {
    throw invalidInput(
      'csv-empty',
      'The responses file is empty: its first line must name the questions, each by its code.',
    );
  }
  return file.rows.close();
}

/** The rows below the header, as they come. */
class ResponseRows {
  private readonly columns;
  private readonly responses: Response[] = [];
  private problem: DomainError | undefined;

  constructor(
    private readonly questionnaire: Questionnaire,
    columns: readonly ResponseColumn[],
  ) {
    this.columns = columns.map((column) => ({
      code: column.code,
      question: column.question,
      readCell: cellReaderOf(column),
      /** All that was written in it, if it is in the respondents' own words. */
      texts: column.isText ? ([] as string[]) : undefined,
    }));
  }

  add(row: CsvRow): void {
    this.columns.forEach(({ texts }, i) => texts?.push(row.cells[i] ?? ''));
    if (this.problem) return;
    try {
      this.responses.push(this.read(row));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.problem = error;
    }
  }

  /** A file that says who answered is refused as that, whatever else is wrong with it. */
  close(): readonly Response[] {
    const place = this.columns.findIndex(({ texts }) => texts && looksLikeIdentifiers(texts));
    if (place !== -1) throw identifierColumn(place + 1);
    if (this.problem) throw this.problem;
    return this.responses;
  }

  private read({ cells, line }: CsvRow): Response {
    if (cells.length !== this.columns.length) {
      throw invalidInput(
        'csv-wrong-width',
        `The responses cannot be read at line ${line()}: it has ${cells.length} cells and the header has ${this.columns.length}; quote cells that hold a comma.`,
      );
    }
    const answers = new Map<string, Answer>();
    const refuse = (column: number, rule: AnswerRule, limit?: number): never => {
      const { code } = this.columns[column]!;
      throw invalidInput(
        'csv-bad-answer',
        `The responses cannot be read at line ${line()}, column ${column + 1} (${code}): ${remedyFor(rule, limit)}.`,
      );
    };
    for (const [i, { code, readCell }] of this.columns.entries()) {
      const { answer, broken } = readCell(cells[i]!);
      if (broken) refuse(i, broken.rule, broken.limit);
      if (answer !== undefined) answers.set(code, answer);
    }
    // Only with all cells read: columns may stand in another order than the questions.
    const isAsked = askedBy(this.questionnaire, answers);
    for (const [i, { code, question }] of this.columns.entries()) {
      if (answers.has(code) && !isAsked(question)) refuse(i, 'not-asked');
    }
    if (answers.size === 0) {
      throw invalidInput(
        'csv-empty-response',
        `The responses cannot be read at line ${line()}: it holds no answer at all; remove the line.`,
      );
    }
    return Object.fromEntries(answers);
  }
}

function remedyFor(rule: AnswerRule, limit: number | undefined): string {
  switch (rule) {
    case 'not-asked':
      return 'that question is not asked of somebody with the other answers of the line; leave the cell empty';
    case 'unknown-option':
      return 'the cell holds no option of that question; write option codes, several of them separated by "|"';
    case 'twice':
      return 'the cell holds the same choice twice';
    case 'not-alone':
      return 'the cell holds an option that is chosen alone, and others';
    case 'too-many':
      return `the cell holds more than ${limit} choices`;
    case 'too-few':
      return `the cell holds fewer than ${limit} choices`;
    case 'too-long':
      return `the text is longer than ${limit} characters; shorten it, or raise "maxLength" in the questionnaire`;
    case 'bad-characters':
      return 'the text holds control characters or characters that change the reading direction; remove them';
    case 'not-a-number':
      return 'the cell must hold a number';
    case 'out-of-range':
      return 'the number is below "min" or above "max" of that question';
    case 'not-a-day':
      return 'the cell must hold a day written as year-month-day';
    case 'required':
    case 'unknown-field':
    case 'not-an-answer':
    case 'empty':
      return 'the cell holds no answer to that question';
  }
}
