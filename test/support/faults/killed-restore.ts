import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Configuration } from '../../../src/config/index.js';
import { onServer } from '../postgres.js';

type Method = (this: Sqlite.Database, statement: string, ...more: unknown[]) => unknown;

/**
 * Carries out work on a data folder, and keeps the folder as it is before statements of it: what is found
 * there is what a process leaves that is killed at that moment. Returns the copies in their order.
 */
export async function copiesOnTheWay(
  { dataFolder }: Configuration,
  into: string,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const copies: string[] = [];
  const copy = (): void => {
    const to = join(into, String(copies.length));
    cpSync(dataFolder, to, { recursive: true });
    copies.push(to);
  };
  const prototype = Sqlite.prototype as unknown as Record<'exec' | 'prepare', Method>;
  const { exec, prepare } = prototype;
  let seen = 0;
  const look = ({ name }: Sqlite.Database, statement: string): void => {
    if (!name.startsWith(dataFolder)) return;
    seen += 1;
    if (isStepOf(statement) || seen % RARELY === 0) copy();
  };
  prototype.exec = function (...parameters) {
    look(this, parameters[0]);
    return exec.apply(this, parameters);
  };
  prototype.prepare = function (...parameters) {
    look(this, parameters[0]);
    return prepare.apply(this, parameters);
  };
  copy();
  await work().finally(() => Object.assign(prototype, { exec, prepare }));
  copy();
  return copies;
}

/** Between two steps, of which there are hundreds while tables are made. */
const RARELY = 60;
/** What is about to make something last, or to begin what will. */
const isStepOf = (statement: string): boolean =>
  /^(BEGIN IMMEDIATE$|COMMIT$|(CREATE|DROP) TABLE filling)/.test(statement);

type Query = (this: pg.Client, ...parameters: unknown[]) => Promise<unknown>;

interface Connected {
  readonly database: string;
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Begins work on databases of PostgreSQL and, before one of its steps, ends all its connections and lets
 * it go no further, as when its process is killed.
 *
 * @param step the number of that step
 * @returns false where there are fewer, and the work came to its end
 */
export async function isKilledBefore(
  step: number,
  databases: readonly string[],
  work: () => Promise<unknown>,
): Promise<boolean> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const connected = new Set<Connected>();
  const filling = new Set<Connected>();
  let passed = 0;
  const isKilled = await new Promise<boolean>((resolve, reject) => {
    prototype.query = function (...parameters) {
      const client = this as unknown as Connected;
      if (!databases.includes(client.database)) return query.apply(this, parameters);
      connected.add(client);
      const statement = String(parameters[0]);
      if (statement === 'BEGIN') filling.add(client);
      // Not those of the migrations, of which there are many.
      const isOurs = statement !== 'COMMIT' || filling.has(client);
      passed += isOurs && isStepOf(statement) ? 1 : 0;
      if (passed <= step) return query.apply(this, parameters);
      resolve(true);
      return new Promise(() => undefined);
    };
    work().then(() => resolve(false), reject);
  }).finally(() => Object.assign(prototype, { query }));
  if (isKilled) await end(connected, databases);
  return isKilled;
}

async function end(connected: ReadonlySet<Connected>, databases: readonly string[]): Promise<void> {
  for (const { connection } of connected) connection.stream.destroy();
  const isAnyLeft = async (): Promise<boolean> => {
    const { rowCount } = await onServer((client) =>
      client.query('SELECT FROM pg_stat_activity WHERE datname = ANY($1)', [databases]),
    );
    return rowCount !== 0;
  };
  while (await isAnyLeft());
}
