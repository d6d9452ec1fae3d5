import { holds } from '../system/blocks.js';
import type { KnownValues } from '../system/known.js';
import type { Ranges } from '../system/programme.js';
import type { Form, SystemRow } from '../system/rows.js';

/** Values of open unknowns. */
export type Table = ReadonlyMap<number, number>;

/** Group sizes that the answers to every question allow for, with one table of each question. */
export interface Witness {
  readonly sizes: Table;
  /** By position of the question; sizes included. */
  readonly answers: ReadonlyMap<number, Table>;
  /** Whether it counts whole people; otherwise it stands for what linear arithmetic cannot exclude. */
  readonly isWhole: boolean;
}

const NOISE = 1e-6;
const FRACTION_NOISE = 1e-4;

/** What a form is in a table. */
export function valueOf(table: Table, form: Form, fixed: KnownValues): number {
  let sum = 0;
  for (const [unknown, factor] of form) {
    sum += factor * (fixed.get(unknown)?.value ?? table.get(unknown)!);
  }
  const whole = Math.round(sum);
  return Math.abs(sum - whole) < FRACTION_NOISE ? whole : sum;
}

/** A solver's solution in whole numbers, if it is one and fits every row without any rounding. */
export function wholeTable(
  at: Table,
  unknowns: readonly number[],
  rows: readonly SystemRow[],
  fixed: KnownValues,
): Table | undefined {
  const table = new Map<number, number>();
  for (const unknown of unknowns) {
    const value = at.get(unknown)!;
    const count = Math.round(value);
    if (!(Math.abs(value - count) < NOISE) || count < 0) return undefined;
    table.set(unknown, count);
  }
  return fits(table, rows, fixed, 0) ? table : undefined;
}

/** A solver's solution in fractions of people, if it fits every row. */
export function fractionalTable(
  at: Table,
  unknowns: readonly number[],
  rows: readonly SystemRow[],
  fixed: KnownValues,
): Table | undefined {
  const table = new Map(unknowns.map((unknown) => [unknown, Math.max(0, at.get(unknown) ?? NaN)]));
  return fits(table, rows, fixed, FRACTION_NOISE) ? table : undefined;
}

const fits = (
  table: Table,
  rows: readonly SystemRow[],
  fixed: KnownValues,
  tolerance: number,
): boolean =>
  rows.every((row) =>
    holds(row, (unknown) => fixed.get(unknown)?.value ?? table.get(unknown)!, tolerance),
  );

/** Holds sizes at their values while answers are looked for. */
export const pinnedTo = (sizes: Table): Ranges =>
  new Map([...sizes].map(([unknown, value]) => [unknown, [value, value]]));
