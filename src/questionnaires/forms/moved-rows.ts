import { type FormValues, partOf, rowsOf, textOf } from '../../web/index.js';

/** The row that a form was sent to move, such as `options.2.up`, or `options.2.5` to a place; else nothing. */
export const rowToMove = (values: FormValues): string => textOf(values['moveRow']);

/** The same form with a row in its neighbour's place, or past all between it and where it is wanted. */
export function withMovedRow({ moveRow: _, ...values }: FormValues, row: string): FormValues {
  const path = row.split('.');
  const goal = path.pop() ?? '';
  const place = Number(path.pop());
  if (path.length === 0) return values;
  return changed(values, path, (rows) => moved(rows, place, goal)) as FormValues;
}

function moved(rows: readonly unknown[], from: number, goal: string): readonly unknown[] {
  const isPlace = /^\d{1,3}$/.test(goal);
  const to = isPlace ? Number(goal) : from + (goal === 'up' ? -1 : 1);
  if (rows[from] === undefined || rows[to] === undefined || from === to) return rows;
  const next = from + Math.sign(to - from);
  return moved(swapped(rows, from, next), next, String(to));
}

type Change = (rows: readonly unknown[]) => readonly unknown[];

function changed(value: unknown, path: readonly string[], change: Change): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(rowsOf(value));
  if (Array.isArray(value)) {
    return rowsOf(value).map((one, i) => (String(i) === name ? changed(one, rest, change) : one));
  }
  if (partOf(value, name) === undefined) return value;
  return { ...(value as object), [name]: changed(partOf(value, name), rest, change) };
}

/** Places on a scale stay where they are: what moves is who has them. */
function swapped(rows: readonly unknown[], one: number, other: number): readonly unknown[] {
  const [a, b] = [rows[one], rows[other]];
  if (a === undefined || b === undefined) return rows;
  const [scoreA, scoreB] = [partOf(a, 'score'), partOf(b, 'score')];
  const isOnScale = textOf(scoreA) !== '' && textOf(scoreB) !== '';
  const at = (row: unknown, score: unknown): unknown =>
    isOnScale ? { ...(row as object), score } : row;
  return rows.map((row, i) => {
    if (i === one) return at(b, scoreA);
    return i === other ? at(a, scoreB) : row;
  });
}
