/**
 * The assignment of rows to columns that costs least in all: successive shortest paths with
 * potentials (Kuhn, Munkres; the formulation of Jonker and Volgenant without its heuristics).
 *
 * @param costs square
 * @returns the column of each row
 */
export function assign(costs: readonly (readonly number[])[]): readonly number[] {
  const size = costs.length;
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  /** Rows and columns count from 1; 0 means none. */
  const rowOf = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const distance = new Float64Array(size + 1).fill(Infinity);
    const done = new Uint8Array(size + 1);
    while (rowOf[column] !== 0) {
      done[column] = 1;
      const from = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j += 1) {
        if (done[j]) continue;
        const reduced = costs[from - 1]![j - 1]! - rowPotential[from]! - columnPotential[j]!;
        if (reduced < distance[j]!) {
          distance[j] = reduced;
          cameFrom[j] = column;
        }
        if (distance[j]! < step) {
          step = distance[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (done[j]) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else {
          distance[j]! -= step;
        }
      }
      column = next;
    }
    while (column !== 0) {
      rowOf[column] = rowOf[cameFrom[column]!]!;
      column = cameFrom[column]!;
    }
  }
  const columnOf = new Array<number>(size);
  for (let j = 1; j <= size; j += 1) columnOf[rowOf[j]! - 1] = j - 1;
  return columnOf;
}
