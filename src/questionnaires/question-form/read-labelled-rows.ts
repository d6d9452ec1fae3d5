import { addLines, type Labelled, readPastedLines } from '../forms/pasted-lines.js';
import { filledRows, keepHidden } from '../forms/read-rows.js';
import { refuse } from '../refusals.js';

/** Most rows of one list: options that are found by typing. */
const MAX_ROWS = 400;

/** A list as a form sends it, and what the question held before. */
export interface SentRows<R extends Labelled> {
  readonly rows: readonly R[] | undefined;
  /** Pasted text that stands for more rows. */
  readonly lines: string | undefined;
  /** Languages that the form showed, in order. */
  readonly shown: readonly string[];
  readonly former: readonly Labelled[] | undefined;
  /** Of the codes that rows without one get. */
  readonly prefix: string;
  /** The row that a pasted line stands for. */
  readonly rowOfLine: (line: Labelled) => R;
}

/** Rows that were typed or pasted, each with a code: its own, or the next free one. */
export function readLabelledRows<R extends Labelled>({
  rows = [],
  lines = '',
  shown,
  former = [],
  prefix,
  rowOfLine,
}: SentRows<R>): readonly R[] {
  const filled = filledRows(addLines(rows, readPastedLines(lines, shown).map(rowOfLine)), prefix);
  if (filled.length > MAX_ROWS) {
    throw refuse('too-many-rows', { most: MAX_ROWS });
  }
  const known = new Map(former.map(({ code, label }) => [code, label]));
  return filled.map((row) => ({
    ...row,
    label: keepHidden(known.get(row.code), row.label, shown),
  }));
}
