import { createHash, randomBytes } from 'node:crypto';

/** A whole company may stand behind one address. */
const REQUESTS_AT_ONCE = 400;
const REQUESTS_PER_SECOND = 10;
const SALT_LIFE_MS = 60 * 60 * 1000;
const MOST_BUCKETS = 20_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * A bucket of requests per address, in memory only, under a hash with a salt that lives an hour
 * and is never stored: nothing here can be turned back into an address (protocol.md section 6).
 */
export class RequestLimit {
  private salt = randomBytes(16);
  private saltedAt = 0;
  private readonly buckets = new Map<string, Bucket>();

  /**
   * Takes one request; false when none is left.
   *
   * @param address of the connection; one IPv6 network (/64) counts as one
   * @param now milliseconds of any steady clock
   */
  take(address: string, now = performance.now()): boolean {
    if (now - this.saltedAt > SALT_LIFE_MS) this.renew(now);
    const key = this.keyOf(address);
    const bucket = this.buckets.get(key);
    const gained = bucket ? ((now - bucket.at) / 1000) * REQUESTS_PER_SECOND : 0;
    const left = Math.min(REQUESTS_AT_ONCE, (bucket?.left ?? REQUESTS_AT_ONCE) + gained);
    if (left < 1) return false;
    if (!bucket && this.buckets.size >= MOST_BUCKETS) this.renew(now);
    this.buckets.set(key, { left: left - 1, at: now });
    return true;
  }

  private renew(now: number): void {
    this.salt = randomBytes(16);
    this.saltedAt = now;
    this.buckets.clear();
  }

  private keyOf(address: string): string {
    const network = /^[0-9a-f]+:/i.test(address)
      ? address.split(':').slice(0, 4).join(':')
      : address;
    return createHash('sha256').update(this.salt).update(network).digest('base64');
  }
}
