import type { Range } from '../../ranges/index.js';

/** Exact, or a true range, or nothing that can be said. */
export type RangedCell = number | Range | null;

export interface RangedTable {
  readonly question: string;
  readonly by: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly RangedCell[])[];
  /** Of a question that only some were asked: how many were; `null` until somebody may be told. */
  readonly asked?: null;
}

export const cellOf = ({ from, to }: Range): RangedCell => (from === to ? from : { from, to });
