/** A column of numbers, of which only those that are not zero are kept, in the order of their rows. */
export interface Sparse {
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

export const NOTHING: Sparse = { rows: [], values: [] };

export const unit = (row: number): Sparse => ({ rows: [row], values: [1] });

/** The number at a row, by halving. */
export function at({ rows, values }: Sparse, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? values[low]! : 0;
}

/**
 * `a + factor · b`, number by number, modulo a prime or as it is; what becomes zero is dropped.
 * Written out because nearly all the time of an elimination is spent here.
 */
export function plus(a: Sparse, factor: number, b: Sparse, prime = 0): Sparse {
  const [aRows, aValues, bRows, bValues] = [a.rows, a.values, b.rows, b.values];
  const rows: number[] = [];
  const values: number[] = [];
  let [i, j] = [0, 0];
  while (i < aRows.length || j < bRows.length) {
    const left = i < aRows.length ? aRows[i]! : Number.POSITIVE_INFINITY;
    const right = j < bRows.length ? bRows[j]! : Number.POSITIVE_INFINITY;
    let value = 0;
    if (left <= right) value += aValues[i++]!;
    if (right <= left) value += factor * bValues[j++]!;
    if (prime > 0) value %= prime;
    if (value === 0) continue;
    rows.push(left < right ? left : right);
    values.push(value);
  }
  return { rows, values };
}
