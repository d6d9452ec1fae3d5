import { type FormValues, partOf, rowsOf, textOf } from '../../web/index.js';

/** Rows that one press of the button adds: most lists are whole with them. */
const MORE_ROWS = 10;

/** The button under a list of rows: which list gets more, and where the first of them will stand. */
export interface MoreRows {
  readonly list: string;
  readonly target: string;
}

/** The list for which a form was sent that asks for more rows; else nothing. */
export const listToExtend = (values: FormValues): string => textOf(values['more']);

/** The same form with more empty rows below one of its lists, such as `aspects.1.options`. */
export const withMoreRows = (values: FormValues, list: string): FormValues =>
  extended(values, list.split('.')) as FormValues;

function extended(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) {
    return [...rowsOf(value), ...Array.from({ length: MORE_ROWS }, () => ({}))];
  }
  if (Array.isArray(value)) {
    return rowsOf(value).map((row, i) => (String(i) === name ? extended(row, rest) : row));
  }
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [name]: extended(partOf(value, name), rest) };
}
