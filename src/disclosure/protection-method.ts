import type { CountTables } from './count-tables.js';
import type { PublishedTable, ReleaseContent } from './release.js';

/** What a method lets out. */
export interface Protection {
  readonly tables: readonly PublishedTable[];
  /** What the method states about its result; printed in the release. */
  readonly proof: Readonly<Record<string, unknown>>;
}

/**
 * Turns raw counts into publishable tables. The only reader of raw counts: a method can be
 * replaced without touching tabulation, release or report.
 */
export interface ProtectionMethod {
  readonly name: string;
  readonly version: string;
  /**
   * @param prior what was published before about the same survey: its numbers are known to the
   *   attacker as well (rule D5)
   */
  protect(counts: CountTables, prior: readonly ReleaseContent[]): Protection;
}
