import { AbstractLogger } from 'typeorm';

/**
 * What goes wrong reaches whoever asked, as an error. TypeORM would besides print why a migration
 * failed, whatever `logging` says: a line that is not ours, and that may quote the database.
 */
export class SilentLogger extends AbstractLogger {
  protected writeLog(): void {
    // Nothing.
  }
}
