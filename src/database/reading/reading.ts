/** A look at a database beside whoever uses it: reads, cannot write, and waits for nobody. */
export interface Reading {
  readonly engine: 'sqlite' | 'postgres';
  query<Row>(statement: string): Promise<readonly Row[]>;
  /** The columns of a table that there are and that the account may read; none where there is no table. */
  columnsOf(table: string): Promise<readonly string[]>;
  close(): Promise<void>;
}
