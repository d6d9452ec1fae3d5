import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { refuse } from './refusals.js';

/** How far a unit of work had come when it failed. */
export type Phase = 'beginning' | 'working' | 'committing';

/**
 * What a statement itself can do wrong: a value, a constraint, a mistake of ours. SQLite names its
 * codes, PostgreSQL numbers them by class: 22 data, 23 constraint, 42 syntax, 54 limit. A right that the account
 * lacks is one of class 42 too, and none of the statement's doing.
 */
const OF_THE_STATEMENT =
  /^(SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE|ERROR)|(22|23|42|54)[0-9A-Z]{3}$)/;

const LACKS_RIGHT = '42501';

/** What another connection's work can cause; the connection that it happens on stays sound. */
const OF_OTHERS = /^(SQLITE_(BUSY|LOCKED|READONLY)|40[0-9A-Z]{3}$)/;

/** The engine's own code of a failed statement; empty when it has none. */
function codeOf(error: unknown): string {
  const failed = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  const code = (failed as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether a statement failed for the sake of the database, not for what it said. */
function isStorageTrouble(error: unknown): boolean {
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (!(error instanceof QueryFailedError)) return false;
  return lacksRight(error) || !OF_THE_STATEMENT.test(codeOf(error));
}

/** Whether PostgreSQL has not granted its account what a statement needs. */
export const lacksRight = (error: unknown): boolean => codeOf(error) === LACKS_RIGHT;

/** Whether a connection that reported it may be in another state than everybody believes. */
export const shakesConnection = (error: unknown): boolean =>
  isStorageTrouble(error) && !OF_OTHERS.test(codeOf(error));

/**
 * What a failed unit of work is to whoever asked for it. A commit that failed is never called
 * "nothing stored": the failure may have come after the data were safe.
 *
 * @param isUndone the database itself said that the unit left nothing behind
 */
export function asRefusal(
  error: unknown,
  phase: Phase,
  isUndone = phase !== 'committing',
): unknown {
  if (phase === 'working' && !isStorageTrouble(error)) return error;
  const code = isUndone ? 'storage-unavailable' : 'storage-unconfirmed';
  return refuse(code, {}, { cause: error });
}
