import Sqlite from 'better-sqlite3';

/** What happens to a statement instead of what it says. */
export interface SqliteFault {
  readonly code: string;
  /** SQLite gives up the whole transaction by itself, as it may after a full disk. */
  readonly rollsBack?: boolean;
  /** The statement is carried out first: only its success is not heard of. */
  readonly isLate?: boolean;
}

/** Looks at every statement on its way to SQLite; what it returns happens instead. */
export type FaultPlan = (statement: string) => SqliteFault | undefined;

type Call = (...parameters: unknown[]) => unknown;
type Prepare = (this: Sqlite.Database, statement: string) => Sqlite.Statement;
type Pragma = (
  this: Sqlite.Database,
  ...parameters: Parameters<Sqlite.Database['pragma']>
) => unknown;

/** Puts faults under better-sqlite3, for every connection of this process. Returns what ends it. */
export function injectSqliteFaults(plan: FaultPlan): () => void {
  const prototype = Sqlite.prototype as { prepare: Prepare; pragma: Pragma };
  const { prepare, pragma } = prototype;
  prototype.prepare = function (statement) {
    const prepared = prepare.call(this, statement);
    for (const method of ['run', 'all'] as const) {
      const call = (prepared[method] as Call).bind(prepared);
      const faulty: Call = (...parameters) =>
        through(this, plan(statement), () => call(...parameters));
      Object.assign(prepared, { [method]: faulty });
    }
    return prepared;
  };
  prototype.pragma = function (...parameters) {
    const asked = plan(`PRAGMA ${parameters[0]}`);
    return through(this, asked, () => pragma.apply(this, parameters));
  };
  return () => Object.assign(prototype, { prepare, pragma });
}

function through(raw: Sqlite.Database, fault: SqliteFault | undefined, work: () => unknown) {
  if (!fault) return work();
  if (fault.isLate) work();
  if (fault.rollsBack && raw.inTransaction) raw.exec('ROLLBACK');
  throw new Sqlite.SqliteError(`injected ${fault.code}`, fault.code);
}
