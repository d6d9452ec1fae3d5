import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Database } from './database.js';
import { asRefusal, type Phase } from './storage-trouble.js';

/** What the server said last of a connection: `I` idle, `T` in a transaction, `E` in a failed one. */
const IDLE = 'I';
const IN_TRANSACTION = 'T';

/**
 * PostgreSQL: each piece of work has its own connection from the pool. A unit is confirmed only
 * when the server itself says that its transaction held until the commit and is over after it: the
 * commit of a failed transaction is answered without an error, and stores nothing. A connection
 * that is in any other state than idle is closed, never given to the next unit.
 */
export class PostgresDatabase extends Database {
  readonly engine = 'postgres';

  constructor(readonly source: DataSource) {
    super();
  }

  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    let phase: Phase = 'beginning';
    let client: PoolClient | undefined;
    try {
      client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      phase = 'working';
      const result = await work(runner.manager);
      // An error is handed on before the server has said what became of the transaction: a unit that
      // went on after one is told here, and not by what was known before.
      await runner.query('SELECT 1');
      phase = 'committing';
      expectStatus(client, IN_TRANSACTION);
      await runner.commitTransaction();
      expectStatus(client, IDLE);
      return result;
    } catch (error) {
      // A server that goes on talking after a failed commit has undone it.
      const isUndone = phase !== 'committing' || client?.getTransactionStatus() !== IN_TRANSACTION;
      await this.leave(runner);
      throw asRefusal(error, phase, isUndone);
    } finally {
      if (client && client.getTransactionStatus() !== IDLE) void client.end();
      await runner.release();
    }
  }

  async outsideTransaction<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    try {
      return await work(this.source);
    } catch (error) {
      throw asRefusal(error, 'working');
    }
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** Rolls back if that is still possible; where it is not, the connection is closed. */
  private async leave(runner: QueryRunner): Promise<void> {
    try {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
    } catch {
      // The connection's state tells, and it is looked at next.
    }
  }
}

function expectStatus(client: PoolClient, status: string): void {
  if (client.getTransactionStatus() !== status) {
    throw new Error('the transaction is not where it should be');
  }
}
