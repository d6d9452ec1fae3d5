/** A value as both engines mean it: a flag is 0 or 1. */
export type Cell = string | number | Buffer | null;

export interface SnapshotTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The order of the rows: digests and random numbers, which say nothing of when they came. */
  readonly key: readonly string[];
}

/** One database as it was at one moment, while others go on writing to it. */
export interface Snapshot {
  /** Names of the migrations that made its tables. */
  readonly migrations: readonly string[];
  readonly tables: readonly SnapshotTable[];
  rows(table: SnapshotTable): AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  close(): Promise<void>;
}

/** What the ORM keeps for itself. */
export const OF_THE_ORM: readonly string[] = ['migrations', 'typeorm_metadata'];

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every row in the order of the key. */
export const selectAll = ({ name, columns, key }: SnapshotTable): string =>
  `SELECT ${columns.map(quoteName).join(', ')} FROM ${quoteName(name)} ORDER BY ${key.map(quoteName).join(', ')}`;
