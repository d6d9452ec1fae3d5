/** Stands for a cell that no entry of a part counts. */
export const NONE = -1;

/** One way to sum up a grid: each cell is counted by one entry or by none. */
export interface Part {
  /** The entry of each cell. */
  readonly of: Int32Array;
  /** The directions of the grid that make a difference to it. */
  readonly sees: ReadonlySet<number>;
}

/**
 * Everything about a grid of people by the rows of several profile questions, and perhaps by answer,
 * that something can be known of. Entries are numbered through all parts.
 */
export class Sums {
  /** The cells that each entry counts. */
  readonly members: readonly Int32Array[];
  readonly partOf: readonly (Part | undefined)[];
  readonly cells: number;
  /** The entries of each cell, part after part. */
  readonly entriesOf: Int32Array;

  constructor(
    readonly entries: number,
    readonly parts: readonly Part[],
    /** For each direction of the grid, the label of each cell and how far it is to the next label. */
    readonly directions: readonly Direction[],
  ) {
    this.cells = directions[0]!.label.length;
    const members = Array.from({ length: entries }, (): number[] => []);
    const partOf = Array.from({ length: entries }, (): Part | undefined => undefined);
    this.entriesOf = new Int32Array(this.cells * parts.length);
    parts.forEach(({ of }, part) => {
      of.forEach((entry, cell) => (this.entriesOf[cell * parts.length + part] = entry));
    });
    for (const part of parts) {
      part.of.forEach((entry, cell) => {
        if (entry === NONE) return;
        members[entry]!.push(cell);
        partOf[entry] = part;
      });
    }
    this.members = members.map((cells) => Int32Array.from(cells));
    this.partOf = partOf;
  }
}

/** A direction of a grid in which people can change their label. */
export interface Direction {
  readonly label: Int32Array;
  readonly labels: number;
  /** From a cell to the one that differs from it in the next label alone. */
  readonly stride: number;
  /** The cells of each label. */
  readonly cellsOf: readonly Int32Array[];
}

/** A direction of cells with these labels. */
export function directionOf(label: Int32Array, labels: number, stride: number): Direction {
  const cells = Array.from({ length: labels }, (): number[] => []);
  label.forEach((own, cell) => cells[own]!.push(cell));
  return { label, labels, stride, cellsOf: cells.map((list) => Int32Array.from(list)) };
}
