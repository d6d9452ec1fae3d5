import type { LocalisedText } from '../../common/index.js';
import { refuse } from '../refusals.js';
import { readLines } from './read-rows.js';

const MAX_LABEL = 300;

/** A line of text that stands for a row: `[code] label | label in the second language`. */
const LINE = /^(?:\[([^\]]*)\])?(.*)$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export interface Labelled {
  readonly code: string;
  readonly label: LocalisedText;
}

/** Languages are separated by a bar, or by a tab as in what a spreadsheet copies. */
export const readPastedLines = (text: string, languages: readonly string[]): readonly Labelled[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => readLine(line.trim(), languages));

/** The rows, and after them the lines that none of them stands for: a list pasted twice adds nothing. */
export function addLines<R extends Labelled>(
  rows: readonly R[],
  lines: readonly R[],
): readonly R[] {
  const there = new Set(rows.flatMap(namesOf));
  const added = lines.filter((line) => {
    const [name = '', ...others] = namesOf(line);
    if (there.has(name)) return false;
    for (const one of [name, ...others]) there.add(one);
    return true;
  });
  return [...rows, ...added];
}

/** With its code where it has one, and by its words alone, which is how most lines are pasted. */
function namesOf({ code, label }: Labelled): readonly string[] {
  const words = JSON.stringify(Object.entries(readLines(label)).sort());
  return code === '' ? [words] : [`${code} ${words}`, words];
}

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
