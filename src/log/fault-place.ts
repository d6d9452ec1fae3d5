import { DomainError } from '../common/index.js';

/**
 * Class and first own line of a fault: enough to find it, nothing of what it was about. Of a refusal
 * those of what caused it.
 */
export function faultPlace(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof DomainError && error.cause instanceof Error) return faultPlace(error.cause);
  const place = /\/(dist|src)\/([\w/.-]+:\d+)/.exec(error.stack ?? '')?.[2] ?? '';
  return `${error.constructor.name} ${place}`.trimEnd();
}
