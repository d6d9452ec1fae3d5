import { createHash } from 'node:crypto';

export const ATTEMPTS_AT_ONCE = 10;
const MILLISECONDS_PER_ATTEMPT = 60_000;
const MOST_BUCKETS = 10_000;

interface Bucket {
  readonly attempts: number;
  readonly at: number;
}

/**
 * Counts attempts per login: ten at once, then one a minute. Kept in memory under a digest, so
 * that neither a restart nor a memory dump tells who tried to sign in. A login that nobody has is
 * counted too, or the limit would say which logins exist.
 */
export class AttemptLimit {
  private readonly buckets = new Map<string, Bucket>();

  /** Takes one attempt; false when none is left. */
  take(login: string, now = performance.now()): boolean {
    const key = digest(login);
    const left = this.left(this.buckets.get(key), now);
    if (left < 1) return false;
    this.buckets.delete(key);
    this.buckets.set(key, { attempts: left - 1, at: now });
    this.forgetOldest();
    return true;
  }

  /** Gives all attempts back, after the right password. */
  reset(login: string): void {
    this.buckets.delete(digest(login));
  }

  private left(bucket: Bucket | undefined, now: number): number {
    if (!bucket) return ATTEMPTS_AT_ONCE;
    const regained = (now - bucket.at) / MILLISECONDS_PER_ATTEMPT;
    return Math.min(ATTEMPTS_AT_ONCE, bucket.attempts + regained);
  }

  /** A map keeps its order of insertion, so the first is the one tried longest ago. */
  private forgetOldest(): void {
    if (this.buckets.size <= MOST_BUCKETS) return;
    for (const oldest of this.buckets.keys()) {
      this.buckets.delete(oldest);
      return;
    }
  }
}

const digest = (login: string): string => createHash('sha256').update(login).digest('base64');
