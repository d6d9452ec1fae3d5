import type { Response } from '../questionnaire/index.js';
import type { ResponseCoder } from './response-coder.js';

/** Counts over the leaves, which are the combinations of profile answers that occur. */
export interface LeafCounts {
  /** How many leaves there are, in the order met. */
  readonly leaves: number;
  /** Atom of each axis, per leaf: `atoms[leaf * axes + axis]`. */
  readonly atoms: Uint16Array;
  /** One row per leaf: its people, then one count for each value of each variable. */
  readonly rows: Uint32Array;
  readonly rowLength: number;
  /** Where the values of the first variable of each question begin in a row. */
  readonly starts: readonly number[];
}

const ROWS_AT_FIRST = 64;

/** One pass over the responses. */
export function countLeaves(
  coder: ResponseCoder,
  axes: number,
  responses: readonly Response[],
): LeafCounts {
  const { values, sizes } = coder;
  const places = new Uint32Array(sizes.length);
  let rowLength = 1;
  for (let i = axes; i < sizes.length; i++) {
    places[i] = rowLength;
    rowLength += sizes[i]!;
  }
  const rowOf = new Map<number, number>();
  const atoms: number[] = [];
  let rows = new Uint32Array(ROWS_AT_FIRST * rowLength);
  for (const response of responses) {
    coder.code(response);
    let key = 0;
    for (let i = 0; i < axes; i++) key = key * sizes[i]! + values[i]!;
    let row = rowOf.get(key);
    if (row === undefined) {
      row = rowOf.size * rowLength;
      rowOf.set(key, row);
      if (row === rows.length) rows = twiceAsLong(rows);
      // No answer is the value 0 and the last atom.
      for (let i = 0; i < axes; i++) atoms.push((values[i]! || sizes[i]!) - 1);
    }
    rows[row]!++;
    for (let i = axes; i < values.length; i++) rows[row + places[i]! + values[i]!]!++;
  }
  return {
    leaves: rowOf.size,
    atoms: Uint16Array.from(atoms),
    rows,
    rowLength,
    starts: coder.firsts.map((first) => places[first]!),
  };
}

function twiceAsLong(rows: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * rows.length);
  longer.set(rows);
  return longer;
}
