import { createHash } from 'node:crypto';
import { DomainError } from '../../../src/common/index.js';
import type { Database } from '../../../src/database/index.js';
import type { ProtectedRelease } from '../../../src/disclosure/index.js';

export interface Stores {
  readonly office: Database;
  readonly eligibility: Database;
  readonly responses: Database;
}

/** Counts the rows that a statement finds, as another process sees them; each `?` is the parameter. */
export type CountCommitted = (
  store: keyof Stores,
  statement: string,
  parameter: string,
) => Promise<number>;

/** What the use cases of one campaign work on. */
export interface Workplace {
  readonly stores: Stores;
  readonly count: CountCommitted;
  readonly release: ProtectedRelease;
  /** The control: what fails is passed over, where a use case can do that by itself. */
  readonly isUnchecked?: boolean;
}

/** One thing of which Cahier says that it is done. `n` names one press, address or survey. */
export interface UseCase {
  readonly name: string;
  /** True where only the process that did it can tell whether it is stored, by a secret it made. */
  readonly isOfOneProcess?: true;
  /** What must be there before; nothing fails meanwhile. */
  prepare(n: number): Promise<unknown>;
  /** True, once it is confirmed; false or a refusal when it is not. */
  attempt(n: number): Promise<boolean>;
  /** How often it is stored: once, if all is well; half of it is none of it. */
  stored(n: number): Promise<number>;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
export const surveyOf = (n: number): string => hashOf(`survey ${n}`).slice(0, 32);
/** Where it matters little which one it is. */
export const SURVEY = surveyOf(-1);

/** What is stored in several places in one transaction: all of it, or none. */
export function together(...counts: readonly number[]): number {
  return counts.every((one) => one === counts[0]) ? counts[0]! : 0;
}

/** True as well when it had been done already, by an attempt of which nobody heard. */
export const orDone = (work: Promise<unknown>, code: string): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError && error.code === code) return true;
      throw error;
    },
  );
