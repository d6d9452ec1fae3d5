import { type LocalisedText } from '../../common/index.js';
import { filledRows, keepHidden } from '../forms/read-rows.js';
import { refuse } from '../refusals.js';

/** Most rows of one list: options that are found by typing. */
const MAX_ROWS = 400;
const MAX_LABEL = 300;

/** A line of text that stands for a row: `[code] label | label in the second language`. */
const LINE = /^(?:\[([^\]]*)\])?(.*)$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export interface Labelled {
  readonly code: string;
  readonly label: LocalisedText;
}

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
  const filled = filledRows([...rows, ...readPastedLines(lines, shown).map(rowOfLine)], prefix);
  if (filled.length > MAX_ROWS) {
    throw refuse('too-many-rows', { most: MAX_ROWS });
  }
  const known = new Map(former.map(({ code, label }) => [code, label]));
  return filled.map((row) => ({
    ...row,
    label: keepHidden(known.get(row.code), row.label, shown),
  }));
}

/** Languages are separated by a bar, or by a tab as in what a spreadsheet copies. */
const readPastedLines = (text: string, languages: readonly string[]): readonly Labelled[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => readLine(line.trim(), languages));

function readLine(line: string, languages: readonly string[]): Labelled {
  const [, code = '', words = ''] = LINE.exec(line) ?? [];
  const labels = words.split(/[|\t]/).map((label) => label.trim());
  if (labels.length > languages.length || labels.some((label) => label.length > MAX_LABEL)) {
    throw refuse('bad-line', { longest: MAX_LABEL });
  }
  if (code.trim() !== '' && !CODE.test(code.trim())) {
    throw refuse('bad-line-code');
  }
  const label = Object.fromEntries(labels.map((text, i) => [languages[i]!, text]));
  return { code: code.trim(), label };
}
