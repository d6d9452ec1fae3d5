/**
 * Every table of whole numbers, from 0 up, with these sums of rows and columns, and cells of at most so
 * much. For small ones only: their number grows fast.
 */
export function* fittingTables(
  rows: readonly number[],
  columns: readonly number[],
  most: (row: number, column: number) => number = () => Infinity,
): Generator<readonly (readonly number[])[]> {
  const [first, ...others] = rows;
  if (first === undefined) {
    if (columns.every((left) => left === 0)) yield [];
    return;
  }
  for (const line of splits(first, columns, (column) => most(0, column))) {
    const left = columns.map((sum, column) => sum - line[column]!);
    for (const rest of fittingTables(others, left, (row, column) => most(row + 1, column))) {
      yield [line, ...rest];
    }
  }
}

/** Every way to split a number over columns that hold no more than this each. */
function* splits(
  sum: number,
  columns: readonly number[],
  most: (column: number) => number = () => Infinity,
  at = 0,
): Generator<readonly number[]> {
  if (at === columns.length) {
    if (sum === 0) yield [];
    return;
  }
  const limit = Math.min(sum, columns[at]!, most(at));
  for (let here = 0; here <= limit; here++) {
    for (const rest of splits(sum - here, columns, most, at + 1)) yield [here, ...rest];
  }
}
