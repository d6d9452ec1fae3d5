import { DomainError, type SentencePart } from '../../common/index.js';
import type { Questionnaire } from '../questionnaire.js';
import type { Answer, Response } from '../response.js';
import type { AnswerRule } from '../kinds/answer-rules.js';
import { askedBy } from './asked-by.js';
import { cellReaderOf } from './csv-cells.js';
import { identifierColumn, matchHeader, type ResponseColumn } from './csv-columns.js';
import { type CsvRow, eachCsvRow } from './csv-rows.js';
import { looksLikeIdentifiers } from './identifier-columns.js';
import { refuse } from '../refusals.js';

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
    throw refuse('csv-empty');
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
      throw refuse('csv-wrong-width', {
        line: line(),
        cells: cells.length,
        columns: this.columns.length,
      });
    }
    const answers = new Map<string, Answer>();
    const refuseCell = (column: number, rule: AnswerRule, limit?: number): never => {
      const { code } = this.columns[column]!;
      throw refuse('csv-bad-answer', {
        line: line(),
        column: column + 1,
        question: code,
        remedy: remedyFor(rule, limit),
      });
    };
    for (const [i, { code, readCell }] of this.columns.entries()) {
      const { answer, broken } = readCell(cells[i]!);
      if (broken) refuseCell(i, broken.rule, broken.limit);
      if (answer !== undefined) answers.set(code, answer);
    }
    // Only with all cells read: columns may stand in another order than the questions.
    const isAsked = askedBy(this.questionnaire, answers);
    for (const [i, { code, question }] of this.columns.entries()) {
      if (answers.has(code) && !isAsked(question)) refuseCell(i, 'not-asked');
    }
    if (answers.size === 0) {
      throw refuse('csv-empty-response', { line: line() });
    }
    return Object.fromEntries(answers);
  }
}

/** The part of the sentence that says what to do about a cell. */
const REMEDIES = {
  'not-asked': 'csv-not-asked',
  'unknown-option': 'csv-unknown-option',
  twice: 'csv-twice',
  'not-alone': 'csv-not-alone',
  'place-empty': 'csv-place-empty',
  'too-many': 'csv-too-many',
  'too-few': 'csv-too-few',
  'too-long': 'csv-too-long',
  'bad-characters': 'csv-bad-characters',
  'not-a-number': 'csv-not-a-number',
  'out-of-range': 'csv-out-of-range',
  'not-a-day': 'csv-not-a-day',
  required: 'csv-no-answer',
  'unknown-field': 'csv-no-answer',
  'not-an-answer': 'csv-no-answer',
  empty: 'csv-no-answer',
} as const satisfies Record<AnswerRule, string>;

const remedyFor = (rule: AnswerRule, limit: number | undefined): SentencePart => ({
  part: REMEDIES[rule],
  ...(limit === undefined ? {} : { values: { limit } }),
});
