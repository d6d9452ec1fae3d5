import type { DataSource, EntityManager } from 'typeorm';

/**
 * One database. All use goes through `run`, which keeps two promises: no two pieces of work ever
 * share a transaction, and what resolves is committed. A storage error becomes a refusal that says
 * which of two it is: nothing was stored, or nobody can tell.
 */
export abstract class Database {
  abstract readonly engine: 'sqlite' | 'postgres';

  /** For what needs no transaction and no promise, such as looking at a setting. */
  abstract readonly source: DataSource;

  /** Runs `work` in a transaction of its own; resolves once it is durable. */
  abstract run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;

  /** Runs statements that no transaction may hold, such as a checkpoint. */
  abstract outsideTransaction<T>(work: (source: DataSource) => Promise<T>): Promise<T>;

  abstract close(): Promise<void>;
}
