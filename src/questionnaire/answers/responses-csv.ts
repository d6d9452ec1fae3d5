import { invalidInput } from '../../common/index.js';
import type { Questionnaire } from '../questionnaire.js';
import type { Answer, Response } from '../response.js';
import type { AnswerRule } from './answer-problem.js';
import { identifierColumn, matchHeader, type ResponseColumn } from './csv-columns.js';
import { type CsvRow, readCsvRows } from './csv-rows.js';
import { looksLikeIdentifiers } from './identifier-columns.js';

/**
 * Reads the responses of a survey that was run with another tool (docs/formats). Throws one
 * DomainError with the line and the column of the first thing that is wrong, never with a cell.
 */
export function parseResponsesCsv(questionnaire: Questionnaire, text: string): readonly Response[] {
  const [header, ...rows] = readCsvRows(text);
  if (!header) {
    throw invalidInput(
      'csv-empty',
      'The responses file is empty: its first line must name the questions, each by its code.',
    );
  }
  const columns = matchHeader(header.cells, questionnaire);
  for (const row of rows) checkWidth(row, columns.length);
  refuseIdentifiers(columns, rows);
  return rows.map((row) => readRow(row, columns));
}

function checkWidth({ line, cells }: CsvRow, width: number): void {
  if (cells.length === width) return;
  throw invalidInput(
    'csv-wrong-width',
    `The responses cannot be read at line ${line}: it has ${cells.length} cells and the header has ${width}; quote cells that hold a comma.`,
  );
}

function refuseIdentifiers(columns: readonly ResponseColumn[], rows: readonly CsvRow[]): void {
  for (const [i, { isText }] of columns.entries()) {
    if (isText && looksLikeIdentifiers(rows.map(({ cells }) => cells[i]!))) {
      throw identifierColumn(i + 1);
    }
  }
}

function readRow({ line, cells }: CsvRow, columns: readonly ResponseColumn[]): Response {
  const answers: [string, Answer][] = [];
  for (const [i, column] of columns.entries()) {
    const answer = column.read(cells[i]!);
    if (answer === undefined) continue;
    const broken = column.checks.find(({ holds }) => !holds(answer));
    if (broken) {
      throw invalidInput(
        'csv-bad-answer',
        `The responses cannot be read at line ${line}, column ${i + 1} (${column.code}): ${remedyFor(broken.rule, broken.limit)}.`,
      );
    }
    answers.push([column.code, answer as Answer]);
  }
  if (answers.length === 0) {
    throw invalidInput(
      'csv-empty-response',
      `The responses cannot be read at line ${line}: it holds no answer at all; remove the line.`,
    );
  }
  return Object.fromEntries(answers);
}

function remedyFor(rule: AnswerRule, limit: number | undefined): string {
  switch (rule) {
    case 'unknown-option':
      return 'the cell holds no option of that question; write option codes, several of them separated by "|"';
    case 'twice':
      return 'the cell holds the same choice twice';
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
