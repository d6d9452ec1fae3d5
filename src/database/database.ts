import type { DataSource, EntityManager } from 'typeorm';

/**
 * One database. All use goes through `run`: on SQLite TypeORM interleaves the transactions of
 * concurrent requests on one connection, so that a rollback in one erases the rows of another;
 * here each piece of work has the connection to itself from begin to commit. On PostgreSQL each
 * has its own connection from the pool.
 */
export class Database {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly source: DataSource,
    readonly engine: 'sqlite' | 'postgres',
  ) {}

  /** Runs `work` in a transaction of its own; resolves once it is durable. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.source.transaction(work));
  }

  /** Runs statements that no transaction may hold, such as a checkpoint. */
  outsideTransaction<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.inTurn(() => work(this.source));
  }

  async close(): Promise<void> {
    await this.last.catch(() => undefined);
    if (this.source.isInitialized) await this.source.destroy();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.engine === 'postgres') return work();
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
