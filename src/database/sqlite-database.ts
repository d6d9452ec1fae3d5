import type { DataSource, EntityManager } from 'typeorm';
import { logOf, QuietWork } from '../log/index.js';
import { Database } from './database.js';
import type { SqliteConnection } from './sqlite-connection.js';
import { asRefusal, type Phase, shakesConnection } from './storage-trouble.js';
import { WriteAheadLog } from './write-ahead-log.js';

/** How long a database may be without a connection that can be trusted, and what happens then. */
export interface Endurance {
  readonly patienceMs: number;
  giveUp(): void;
}

const RETRY_MS = 1000;

/**
 * SQLite: one connection, and one piece of work at a time, from begin to commit; TypeORM would
 * interleave the transactions of concurrent requests, so that a rollback in one erases the rows of
 * another. A unit is confirmed only when the connection is outside any transaction after it; in
 * doubt the connection is replaced before the next unit, and until it can be, it only reads.
 */
export class SqliteDatabase extends Database {
  readonly engine = 'sqlite';

  private last: Promise<unknown> = Promise.resolve();

  private readonly replacing = new QuietWork(logOf('database'), 'database-connection-not-replaced');

  private readonly writeAheadLog = new WriteAheadLog(() =>
    this.outsideTransaction(() => this.connection.emptyLog()),
  );

  /** Set while the connection is in doubt. */
  private retries: NodeJS.Timeout | undefined;

  constructor(
    private connection: SqliteConnection,
    private readonly reconnect: () => Promise<SqliteConnection>,
    private readonly endurance: Endurance,
  ) {
    super();
  }

  get source(): DataSource {
    return this.connection.source;
  }

  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.confirm(work));
  }

  outsideTransaction<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      try {
        return await work(this.source);
      } catch (error) {
        await this.checkAfter(error, 'working');
        throw asRefusal(error, 'working');
      }
    });
  }

  async close(): Promise<void> {
    await this.writeAheadLog.end();
    clearInterval(this.retries);
    await this.connection.close();
  }

  private async confirm<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { connection } = this;
    let phase: Phase = 'beginning';
    try {
      if (!connection.isOutsideTransaction) throw new Error('no connection to begin on');
      const result = await this.source.transaction(async (manager) => {
        phase = 'working';
        const done = await work(manager);
        phase = 'committing';
        // SQLite may have rolled back by itself, and `work` may not have passed the error on.
        if (!connection.isInsideTransaction)
          throw new Error('the transaction ended before its end');
        return done;
      });
      if (!connection.isOutsideTransaction) throw new Error('the transaction outlived its commit');
      this.writeAheadLog.emptySoon();
      return result;
    } catch (error) {
      await this.checkAfter(error, phase);
      throw asRefusal(error, phase);
    }
  }

  private async checkAfter(error: unknown, phase: Phase): Promise<void> {
    if (!this.source.isInitialized) return;
    if (this.retries) {
      this.connection.keepForReading();
      return;
    }
    const isSound = this.connection.isOutsideTransaction && phase !== 'committing';
    if (isSound && !shakesConnection(error)) return;
    await this.doubt();
  }

  /** Replaces the connection, or lets it only read and tries again until patience is over. */
  private async doubt(): Promise<void> {
    const since = performance.now();
    this.retries = setInterval(() => {
      if (performance.now() - since < this.endurance.patienceMs) {
        void this.inTurn(() => this.replace());
        return;
      }
      clearInterval(this.retries);
      this.endurance.giveUp();
    }, RETRY_MS).unref();
    await this.replace();
  }

  private replace(): Promise<void> {
    return this.replacing.run(async () => {
      const former = this.connection;
      try {
        // The new one first: as long as one is open, what the other needs on the disk is there.
        this.connection = await this.reconnect();
      } catch (error) {
        former.keepForReading();
        throw error;
      }
      clearInterval(this.retries);
      this.retries = undefined;
      await former.close();
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
