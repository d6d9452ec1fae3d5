import { DomainError } from '../common/index.js';

/**
 * Whether a failed statement was about the content of a row (a constraint, a value the engine
 * cannot hold) or about two transactions in each other's way, rather than about the database: then
 * the other rows of the batch can still be stored. SQLite names its codes, PostgreSQL numbers them
 * by class: 22 data, 23 constraint, 40 rollback, 54 limit. Conflicts come as a refusal of the
 * database's room, which names them as its cause.
 */
export function isAboutOneRow(error: unknown): boolean {
  const failed = error instanceof DomainError ? error.cause : error;
  const code = (failed as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return (
    typeof code === 'string' &&
    /^(SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)|(22|23|40|54)[0-9A-Z]{3}$)/.test(code)
  );
}
