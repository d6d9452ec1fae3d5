import { logOf, QuietWork } from '../log/index.js';

const DELAY_MS = 2000;

/**
 * SQLite's write-ahead log keeps the exact order of commits, and what was deleted since: keys too.
 * So each of the three is emptied soon after every unit of work and when it is closed, whoever the
 * work was for. PostgreSQL's is for its operator to keep short.
 */
export class WriteAheadLog {
  private timer: NodeJS.Timeout | undefined;

  private readonly emptying = new QuietWork(logOf('database'), 'write-ahead-log-not-emptied');

  /** @param empty resolves to whether nothing is left in the log */
  constructor(private readonly empty: () => Promise<boolean>) {}

  /** At most so long after a write, however busy the server is. */
  emptySoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      // Should it fail, the next unit of work asks for it again.
      void this.emptying.run(async () => {
        // Another process was reading, and will have ended by then.
        if (!(await this.empty())) this.emptySoon();
      });
    }, DELAY_MS).unref();
  }

  /** For the last time: nothing is written any more. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.emptying.run(this.empty);
  }
}
