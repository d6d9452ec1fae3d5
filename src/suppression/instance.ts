/** `P` to be protected, `S` may be withheld, `F` always published, `V` never published. */
export type CellStatus = 'P' | 'S' | 'F' | 'V';

/** One node per dimension, in the order of the dimensions. */
export type CellKey = readonly string[];

export interface Cell {
  readonly key: CellKey;
  readonly count: number;
  readonly status: CellStatus;
}

export interface Dimension {
  readonly id: string;
  readonly root: string;
  /** Every way in which a node adds up: `children` first, then `alsoSums`. */
  readonly sums: readonly (readonly [node: string, parts: readonly string[]])[];
  readonly nodes: readonly string[];
}

/** A cell of `total` equals the sum of the cells of `parts`; all are positions in `cells`. */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** One table problem whose counts are known to add up. */
export interface TableInstance {
  readonly id: string;
  readonly k: number;
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

export const cellName = (key: CellKey): string => key.join('|');

/** Names cannot clash whatever the nodes are called. */
export const keyText = (key: CellKey): string => JSON.stringify(key);
