import type { AttackModel, ModelRow } from './attack-model.js';

/** The model without the variables that plain subtraction settles. */
export interface ReducedModel {
  /** Value of each settled variable, NaN for the others. */
  readonly settled: Float64Array;
  /** Position of each open variable among the open ones, -1 for the settled ones. */
  readonly positionOf: Int32Array;
  readonly open: readonly number[];
  /** Rows over positions. */
  readonly rows: readonly ModelRow[];
}

/** Settles what one row decides alone, until nothing more follows. */
export function reduceModel({ size, rows }: AttackModel): ReducedModel {
  const settled = new Float64Array(size).fill(NaN);
  const rowsOf: number[][] = Array.from({ length: size }, () => []);
  rows.forEach((row, r) => row.variables.forEach((variable) => rowsOf[variable]!.push(r)));
  const queue = rows.map((_, r) => r);
  const isQueued = new Uint8Array(rows.length).fill(1);
  while (queue.length > 0) {
    const r = queue.pop()!;
    isQueued[r] = 0;
    for (const [variable, value] of decidedBy(rows[r]!, settled)) {
      if (!Number.isNaN(settled[variable]!)) continue;
      settled[variable] = value;
      for (const other of rowsOf[variable]!) {
        if (isQueued[other]) continue;
        isQueued[other] = 1;
        queue.push(other);
      }
    }
  }
  const positionOf = new Int32Array(size).fill(-1);
  const open: number[] = [];
  settled.forEach((value, variable) => {
    if (!Number.isNaN(value)) return;
    positionOf[variable] = open.length;
    open.push(variable);
  });
  return { settled, positionOf, open, rows: remainingRows(rows, settled, positionOf) };
}

/** Values that a row forces, given what is settled. */
function decidedBy(row: ModelRow, settled: Float64Array): readonly (readonly [number, number])[] {
  let known = 0;
  const open: number[] = [];
  let hasNegative = false;
  row.variables.forEach((variable, i) => {
    const value = settled[variable]!;
    if (Number.isNaN(value)) {
      open.push(i);
      if (row.coefficients[i]! < 0) hasNegative = true;
    } else known += value * row.coefficients[i]!;
  });
  if (open.length === 0) return [];
  if (!hasNegative && row.upper - known <= 1e-9) return open.map((i) => [row.variables[i]!, 0]);
  if (open.length > 1 || row.lower !== row.upper) return [];
  const i = open[0]!;
  return [[row.variables[i]!, (row.upper - known) / row.coefficients[i]!]];
}

function remainingRows(
  rows: readonly ModelRow[],
  settled: Float64Array,
  positionOf: Int32Array,
): readonly ModelRow[] {
  const kept = new Map<string, ModelRow>();
  for (const row of rows) {
    let known = 0;
    const variables: number[] = [];
    const coefficients: number[] = [];
    row.variables.forEach((variable, i) => {
      if (positionOf[variable]! >= 0) {
        variables.push(positionOf[variable]!);
        coefficients.push(row.coefficients[i]!);
      } else known += settled[variable]! * row.coefficients[i]!;
    });
    if (variables.length === 0) continue;
    const lower = row.lower - known;
    const upper = row.upper - known;
    kept.set(`${variables.join()}:${coefficients.join()}:${lower}:${upper}`, {
      variables,
      coefficients,
      lower,
      upper,
    });
  }
  return [...kept.values()];
}
