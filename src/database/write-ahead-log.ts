import { logOf, QuietWork } from '../log/index.js';
import type { Database } from './database.js';

const DELAY_MS = 2000;

/**
 * SQLite's write-ahead log keeps the exact order of commits, so it is emptied soon after every
 * write and at shutdown (stack note 3.1). PostgreSQL's is for its operator to keep short.
 */
export class WriteAheadLog {
  private timer: NodeJS.Timeout | undefined;

  private readonly emptying = new QuietWork(logOf('database'), 'write-ahead-log-not-emptied');

  constructor(private readonly database: Database) {}

  /** At most so long after a write, however busy the server is. */
  truncateSoon(): void {
    if (this.database.engine !== 'sqlite' || this.timer) return;
    // Should it fail, the next write asks for it again.
    this.timer = setTimeout(() => void this.emptying.run(() => this.truncate()), DELAY_MS).unref();
  }

  async truncate(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.database.engine !== 'sqlite') return;
    await this.database.outsideTransaction(async (source) => {
      // A clean close empties the log by itself.
      if (source.isInitialized) await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
    });
  }
}
