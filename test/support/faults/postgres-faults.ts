import pg from 'pg';

/** What happens to a statement instead of what it says. */
export type PostgresFault =
  | { readonly kind: 'refused'; readonly code: string }
  /** `isLate`: the statement was carried out, and its answer is lost with the connection. */
  | { readonly kind: 'disconnected'; readonly isLate: boolean };

export type FaultPlan = (statement: string) => PostgresFault | undefined;

type Query = (this: pg.Client, ...parameters: unknown[]) => Promise<unknown>;

interface Connected {
  readonly connection: { readonly stream: { destroy(): void } };
}

/** Puts faults under pg, for every connection of this process. Returns what ends it. */
export function injectPostgresFaults(plan: FaultPlan): () => void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  prototype.query = function (...parameters) {
    const [statement] = parameters;
    const fault = typeof statement === 'string' ? plan(statement) : undefined;
    const work = () => query.apply(this, parameters);
    if (!fault) return work();
    // The server itself refuses, so that the transaction is as after any such error.
    if (fault.kind === 'refused') return query.call(this, raising(fault.code));
    return disconnected(this, fault.isLate, work);
  };
  return () => Object.assign(prototype, { query });
}

async function disconnected(client: pg.Client, isLate: boolean, work: () => Promise<unknown>) {
  const { stream } = (client as unknown as Connected).connection;
  if (!isLate) {
    stream.destroy();
    return work();
  }
  await work();
  stream.destroy();
  throw new Error('Connection terminated unexpectedly');
}

const raising = (code: string): string =>
  `DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '${code}'; END $$`;
