import { CsvError, parse } from 'csv-parse/sync';
import { invalidInput } from '../common/index.js';
import { takesMany } from './options-of.js';
import { type Questionnaire, questionsOf } from './questionnaire.js';
import type { Response } from './response.js';
import { type AnswerRule, validateResponse } from './validate-response.js';

/** Headers that name a person rather than a question (contracts: no identifier in the file). */
const IDENTIFIER =
  /^(.*[_ -])?(id|uid|uuid|e-?mail|mail|name|nom|prenom|prénom|vorname|nachname|matricule|personalnummer|phone|tel|telefon|ip|token|login|user|date|time|timestamp|submitdate)([_ -].*)?$/i;

const WORDING: Readonly<Record<AnswerRule, string>> = {
  required: 'lacks an answer that the questionnaire requires',
  'unknown-field': 'is not a question of the questionnaire',
  'unknown-option': 'holds a code that the question does not have',
  'too-many': 'holds more choices than the question allows',
  'too-few': 'holds fewer choices than the question asks for',
  twice: 'names an option twice',
  'too-long': 'holds a text longer than the question allows',
  'bad-characters': 'holds control or direction-changing characters',
  'not-a-number': 'must hold a number within the bounds of the question',
  'not-a-day': 'must hold a day such as 2026-03-31',
  'not-an-answer': 'cannot be read as an answer',
  empty: 'holds no answer at all',
};

/**
 * Reads responses from CSV (UTF-8, comma, RFC 4180; docs/formats). Throws a DomainError that names
 * line and column, never the content of a cell.
 */
export function parseResponsesCsv(questionnaire: Questionnaire, text: string): readonly Response[] {
  const [header = [], ...rows] = readRows(text);
  checkHeader(questionnaire, header);
  const many = new Set(
    questionsOf(questionnaire)
      .filter(takesMany)
      .map(({ code }) => code),
  );
  return rows.map((row, i) => {
    const answers = header.flatMap((code, column): [string, unknown][] => {
      const cell = row[column] ?? '';
      if (cell === '') return [];
      return [[code, many.has(code) ? cell.split('|') : cell]];
    });
    // A row without any answer is somebody who took part and left everything blank.
    const check = validateResponse(questionnaire, Object.fromEntries(answers));
    if (check.kind === 'valid') return check.response;
    const { field, rule } = check.problems[0]!;
    if (rule === 'empty') return Object.fromEntries(answers) as Response;
    const column = header.indexOf(field) + 1;
    throw invalidInput(
      'bad-responses',
      `Line ${i + 2}, column ${column} ${WORDING[rule]}: correct the file and run the command again.`,
    );
  });
}

function readRows(text: string): readonly (readonly string[])[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as CsvError & { lines?: number }).lines ?? 0);
    throw invalidInput(
      'bad-csv',
      `Line ${line || 1} of the responses cannot be read: it must have as many cells as the header, separated by commas, with quotes doubled inside quotes.`,
    );
  }
  if (rows.length === 0) {
    throw invalidInput(
      'empty-csv',
      'The file of responses is empty: its first line must name the questions.',
    );
  }
  return rows;
}

function checkHeader(questionnaire: Questionnaire, header: readonly string[]): void {
  const known = new Set([
    ...questionnaire.profile.map(({ code }) => code),
    ...questionsOf(questionnaire).map(({ code }) => code),
  ]);
  header.forEach((code, i) => {
    if (known.has(code)) return;
    throw IDENTIFIER.test(code)
      ? invalidInput(
          'identifier-column',
          `Line 1, column ${i + 1} looks like an identifier of a person: take the column out of the file; Cahier must not see it.`,
        )
      : invalidInput(
          'unknown-column',
          `Line 1, column ${i + 1} is not a question of the questionnaire: rename it to a question's code or take it out.`,
        );
  });
  if (new Set(header).size < header.length) {
    throw invalidInput('column-twice', 'Line 1 names a question twice: keep one of the columns.');
  }
  const missing = [...known].filter((code) => !header.includes(code)).length;
  if (missing > 0) {
    throw invalidInput(
      'columns-missing',
      `Line 1 lacks ${missing} of the questionnaire's questions: add a column for each, empty where nobody answered.`,
    );
  }
}
