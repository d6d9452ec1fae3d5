import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from '../refusals.js';
import { findLayout } from './csv-layout.js';

/** One record of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line it begins on. */
  line(): number;
}

const QUOTING = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'INVALID_OPENING_QUOTE',
  'CSV_INVALID_CLOSING_QUOTE',
]);

/**
 * Hands over the records of a CSV text by RFC 4180 one by one, so that they need not all be held.
 * Cells may be separated as `findLayout` finds, and lines end in one way here and in another there; a
 * byte order mark and empty lines are passed over.
 */
export function eachCsvRow(file: string, visit: (row: CsvRow) => void): void {
  const { delimiter, linesBefore, text } = findLayout(file);
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines }) => {
        visit({ cells, line: () => firstLine(cells, lines) + linesBefore });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (typeof error['lines'] === 'number' ? error['lines'] : 1) + linesBefore;
    throw refuse(QUOTING.has(error.code) ? 'csv-bad-quotes' : 'csv-malformed', { line });
  }
}

/** The reader counts lines at the end of a record; line breaks inside its cells come off. */
const firstLine = (cells: readonly string[], lastLine: number): number =>
  lastLine - cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0);

const breaksIn = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;
