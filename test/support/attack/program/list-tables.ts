/** A sum of cells that lies between two numbers, both included. */
export interface SumRow {
  readonly cells: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * Every table of whole numbers whose sums lie where they must, cell after cell; undefined where
 * there are more than `limit`, or where finding them takes too many steps.
 */
export function listTables(
  size: number,
  rows: readonly SumRow[],
  limit: number,
): readonly Uint8Array[] | undefined {
  const rowsOf = Array.from({ length: size }, (_, cell) =>
    rows.flatMap((row, r) => (row.cells.includes(cell) ? [r] : [])),
  );
  const lastOf = rows.map(({ cells }) => Math.max(...cells));
  const sums = new Int32Array(rows.length);
  const table = new Uint8Array(size);
  const found: Uint8Array[] = [];
  let steps = 200 * limit;
  /** False once the limit is passed. */
  const visit = (cell: number): boolean => {
    if (steps-- <= 0) return false;
    if (cell === size) {
      found.push(table.slice());
      return found.length <= limit;
    }
    let least = 0;
    let most = 255;
    for (const r of rowsOf[cell]!) {
      most = Math.min(most, rows[r]!.most - sums[r]!);
      if (lastOf[r] === cell) least = Math.max(least, rows[r]!.least - sums[r]!);
    }
    for (let value = least; value <= most; value++) {
      table[cell] = value;
      for (const r of rowsOf[cell]!) sums[r]! += value;
      const goesOn = visit(cell + 1);
      for (const r of rowsOf[cell]!) sums[r]! -= value;
      if (!goesOn) return false;
    }
    return true;
  };
  return visit(0) ? found : undefined;
}
