import { isCount, isObject } from '../shape-checks.js';

const isBound = (kind: string | undefined, value: unknown): boolean =>
  (kind === 'atLeast' || kind === 'atMost') && isCount(value);

/** `cahier/release-1`: a number, nothing, or a bound on one side. */
export function isBoundedCell(cell: unknown): boolean {
  if (cell === null || isCount(cell)) return true;
  if (!isObject(cell)) return false;
  const [[kind, value] = [], ...others] = Object.entries(cell);
  return others.length === 0 && isBound(kind, value);
}

/** `cahier/release-2`: a number, nothing, or a range. One value is a number, never a range of it. */
export function isRangedCell(cell: unknown): boolean {
  if (cell === null || isCount(cell)) return true;
  if (!isObject(cell) || Object.keys(cell).length !== 2) return false;
  const { from, to } = cell;
  return isCount(from) && isCount(to) && from < to;
}
