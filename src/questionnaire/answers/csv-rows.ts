import { CsvError, parse } from 'csv-parse/sync';
import { invalidInput } from '../../common/index.js';

/** One record of a CSV file and the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface RecordWithInfo {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const QUOTING = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'INVALID_OPENING_QUOTE',
  'CSV_INVALID_CLOSING_QUOTE',
]);

/** The records of a CSV text by RFC 4180; a byte order mark and empty lines are passed over. */
export function readCsvRows(text: string): readonly CsvRow[] {
  return readRecords(text).map(({ record, info }) => ({
    // The reader counts lines at the end of a record; line breaks inside its cells come off.
    line: info.lines - record.reduce((breaks, cell) => breaks + breaksIn(cell), 0),
    cells: record,
  }));
}

function readRecords(text: string): readonly RecordWithInfo[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly RecordWithInfo[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` at line ${error['lines']}` : '';
    throw invalidInput(
      'csv-malformed',
      QUOTING.has(error.code)
        ? `The responses cannot be read${line}: write a quotation mark inside a cell twice, and close each quoted cell.`
        : `The responses cannot be read${line}: save them as CSV in UTF-8, with commas between the cells.`,
    );
  }
}

const breaksIn = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;
