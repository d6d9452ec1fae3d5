import type { DataSource, EntityManager } from 'typeorm';
import { Database } from '../../../src/database/index.js';

/** The control: a database as it was before connections were looked at, which loses. */
export class UncheckedDatabase extends Database {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly checked: Database) {
    super();
  }

  get engine(): Database['engine'] {
    return this.checked.engine;
  }

  get source(): DataSource {
    return this.checked.source;
  }

  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.source.transaction(work));
  }

  outsideTransaction<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    return this.inTurn(() => work(this.source));
  }

  async close(): Promise<void> {
    await this.last.catch(() => undefined);
    await this.source.destroy();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.engine === 'postgres') return work();
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
