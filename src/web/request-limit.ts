import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

const MINUTE_MS = 60_000;
const MOST_ADDRESSES = 20_000;

/**
 * Counts requests per address within a minute, in memory only. It keeps no time, and its addresses
 * are hashes under a salt that is thrown away with the counts a minute after the first of them:
 * nothing here tells who came when (protocol.md section 6).
 */
export class RequestLimit {
  private salt = randomBytes(16);
  private readonly counts = new Map<string, number>();
  private forgetting: NodeJS.Timeout | undefined;

  /** @param perMinute requests from one address; a whole company may stand behind it */
  constructor(private readonly perMinute: number) {}

  /**
   * Counts one request; false when it is one too many.
   *
   * @param address of whoever asks; one IPv6 network (/64) counts as one, and all who have hung up
   */
  take(address: string | undefined): boolean {
    const key = this.keyOf(address ?? '');
    const count = this.counts.get(key) ?? 0;
    if (count >= this.perMinute) return false;
    if (count === 0 && this.counts.size >= MOST_ADDRESSES) return this.forget().take(address);
    this.counts.set(key, count + 1);
    this.forgetting ??= setTimeout(() => this.forget(), MINUTE_MS).unref();
    return true;
  }

  private forget(): this {
    clearTimeout(this.forgetting);
    this.forgetting = undefined;
    this.salt = randomBytes(16);
    this.counts.clear();
    return this;
  }

  private keyOf(address: string): string {
    return createHash('sha256').update(this.salt).update(networkOf(address)).digest('base64');
  }
}

/** The first half of an IPv6 address; an IPv4 address, also where IPv6 carries it, as it is. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = [], after = []] = address
    .toLowerCase()
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
