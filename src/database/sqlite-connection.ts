import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';

/** How long a write waits for that of another process. */
export const BUSY_TIMEOUT_MS = 5000;

/** Of better-sqlite3's connection, what SQLite itself says of it. */
interface RawConnection {
  readonly open: boolean;
  readonly inTransaction: boolean;
  exec(statements: string): unknown;
  pragma(source: string): unknown;
}

interface SqliteDriver {
  queryRunner?: QueryRunner | undefined;
  readonly databaseConnection: RawConnection;
}

/**
 * A connection to one SQLite file, and what is known of its state. TypeORM counts transactions by
 * the statements it sent, SQLite by those it carried out. After an error that made SQLite roll back
 * by itself the two disagree, TypeORM goes on with savepoints inside a transaction that it never
 * ends, and everything that follows resolves and is lost.
 */
export class SqliteConnection {
  private isUsable = true;

  private isOnlyReading = false;

  private constructor(readonly source: DataSource) {}

  static async open(options: DataSourceOptions): Promise<SqliteConnection> {
    return new SqliteConnection(await new DataSource(options).initialize());
  }

  /** Both agree that nothing is under way: only then is what was committed, committed. */
  get isOutsideTransaction(): boolean {
    const runner = this.source.createQueryRunner();
    const { open, inTransaction } = this.driver.databaseConnection;
    const depth: unknown = Reflect.get(runner, 'transactionDepth');
    return this.isUsable && open && !inTransaction && !runner.isTransactionActive && depth === 0;
  }

  get isInsideTransaction(): boolean {
    return this.driver.databaseConnection.inTransaction;
  }

  /**
   * Gives up what was under way, by SQLite's own account, and lets nothing be written any more.
   * A connection on which that fails is used for nothing.
   */
  keepForReading(): void {
    const raw = this.driver.databaseConnection;
    this.isUsable = false;
    this.isOnlyReading = true;
    try {
      if (raw.inTransaction) raw.exec('ROLLBACK');
      raw.pragma('query_only = ON');
    } catch {
      return;
    }
    this.driver.queryRunner = undefined;
    this.isUsable = true;
  }

  /** False when another process was reading, so that something had to stay. */
  async emptyLog(): Promise<boolean> {
    // A clean close empties the log by itself, and whoever may only read may not.
    if (!this.source.isInitialized || this.isOnlyReading) return true;
    const raw = this.driver.databaseConnection;
    // A backup reads for a while. Waiting for it would hold up everybody; the log can wait.
    raw.pragma('busy_timeout = 0');
    try {
      const [result] = await this.source.query<{ busy: number }[]>(
        'PRAGMA wal_checkpoint(TRUNCATE)',
      );
      return result?.busy !== 1;
    } finally {
      raw.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  /** Closing gives up what was under way; of a broken connection no more can be had. */
  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private get driver(): SqliteDriver {
    return this.source.driver as unknown as SqliteDriver;
  }
}
