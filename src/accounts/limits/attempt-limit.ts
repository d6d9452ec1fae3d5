import { createHash } from 'node:crypto';

export const ATTEMPTS_AT_ONCE = 10;
const MILLISECONDS_PER_MINUTE = 60_000;
const MOST_BUCKETS = 10_000;

interface Bucket {
  readonly attempts: number;
  readonly at: number;
}

/**
 * Counts attempts per key: so many at once, then so many a minute. Kept in memory under a digest, so
 * that neither a restart nor a memory dump tells who tried. Its time is how long the process runs:
 * a clock that is set back locks nobody out.
 */
export class AttemptLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly atOnce = ATTEMPTS_AT_ONCE,
    private readonly perMinute = 1,
  ) {}

  /** Takes one attempt; false when none is left. */
  take(key: string, now = performance.now()): boolean {
    const left = this.left(key, now);
    if (left < 1) return false;
    this.put(key, { attempts: left - 1, at: now });
    return true;
  }

  /** Gives one attempt back, which turned out to be right. */
  giveBack(key: string, now = performance.now()): void {
    this.put(key, { attempts: Math.min(this.atOnce, this.left(key, now) + 1), at: now });
  }

  /** Gives all attempts back, after the right password. */
  reset(key: string): void {
    this.buckets.delete(digest(key));
  }

  private left(key: string, now: number): number {
    const bucket = this.buckets.get(digest(key));
    if (!bucket) return this.atOnce;
    const regained = ((now - bucket.at) / MILLISECONDS_PER_MINUTE) * this.perMinute;
    return Math.min(this.atOnce, bucket.attempts + regained);
  }

  /** A map keeps its order of insertion, so the first is the one tried longest ago. */
  private put(key: string, bucket: Bucket): void {
    const name = digest(key);
    this.buckets.delete(name);
    this.buckets.set(name, bucket);
    if (this.buckets.size <= MOST_BUCKETS) return;
    for (const oldest of this.buckets.keys()) {
      this.buckets.delete(oldest);
      return;
    }
  }
}

const digest = (key: string): string => createHash('sha256').update(key).digest('base64');
