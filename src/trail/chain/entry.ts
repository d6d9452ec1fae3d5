import { canonicalHash } from '../../common/index.js';

/** An account as the trail names it: its id outlives a login that somebody else takes later. */
export interface TrailAccount {
  readonly id: string;
  readonly login: string;
}

/** A survey as the trail names it: by its public address too, where whoever writes knows it. */
export interface TrailSurvey {
  readonly id: string;
  readonly slug?: string;
}

/**
 * One act. It holds no time but a day, no text that somebody wrote and no address; counts are of what
 * the office did, never of what respondents did, but for the comments that a lot was drawn of, rounded down to tens.
 */
export interface TrailEntry {
  /** From 1, without a gap. */
  readonly number: number;
  readonly day: string;
  readonly kind: string;
  /** Null where the server did it by itself, or whoever did it has no account. */
  readonly by: TrailAccount | null;
  readonly about?: TrailAccount;
  readonly survey?: TrailSurvey;
  readonly details?: Readonly<Record<string, string | number>>;
  /** Hash of the entry before; null in the first. */
  readonly previous: string | null;
}

/** SHA-256 of its canonical JSON (RFC 8785): `sha256:…`. */
export const hashOfEntry = (entry: TrailEntry): string => canonicalHash(entry);
