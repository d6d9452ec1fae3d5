/** A row as the thief sees it, with what the engine adds of its own. */
export type StolenRow = Readonly<Record<string, unknown>>;

/** Everything that is stored at one moment. */
export interface Loot {
  /** In days since the field began. */
  readonly at: number;
  readonly draws: readonly StolenRow[];
  readonly responses: readonly StolenRow[];
  /**
   * Byte for byte: database files, write-ahead logs, what the server printed and left in its
   * temporary folder; of PostgreSQL the data folder and the log.
   */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The column that names a row. */
export const DRAW_KEY = 'invitation';
export const RESPONSE_KEY = 'serial';
