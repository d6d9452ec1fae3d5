import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RequestLimit } from './request-limit.js';

const takeAll = (limit: RequestLimit, address: string): number => {
  let taken = 0;
  while (limit.take(address)) taken += 1;
  return taken;
};

describe('the limit of requests', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets each address have its number of requests, and refuses the next', () => {
    const limit = new RequestLimit(50);
    expect(takeAll(limit, '192.0.2.1')).toBe(50);
    expect(limit.take('192.0.2.1')).toBe(false);
    expect(takeAll(limit, '192.0.2.2')).toBe(50);
  });

  it.each([
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2:bbbb::2', '2001:db8:1:3::1'],
    ['2001:db8::1', '2001:DB8::f:2', '2001:db8:0:1::1'],
    ['2001::2:3:4:5:6:7', '2001:0:2:3::9', '2001:0:2:4::9'],
  ])('counts one IPv6 network as one: %s and %s, but not %s', (one, same, other) => {
    const limit = new RequestLimit(1);
    expect(limit.take(one)).toBe(true);
    expect(limit.take(same)).toBe(false);
    expect(limit.take(other)).toBe(true);
  });

  it('counts IPv4 addresses apart where IPv6 carries them', () => {
    const limit = new RequestLimit(1);
    expect(limit.take('::ffff:192.0.2.1')).toBe(true);
    expect(limit.take('::ffff:192.0.2.2')).toBe(true);
  });

  it('forgets everybody after a minute, whether or not anybody comes', () => {
    const limit = new RequestLimit(3);
    takeAll(limit, '192.0.2.1');
    jest.advanceTimersByTime(59_000);
    expect(limit.take('192.0.2.1')).toBe(false);
    jest.advanceTimersByTime(1000);
    expect(kept(limit).size).toBe(0);
    expect(takeAll(limit, '192.0.2.1')).toBe(3);
  });

  it('keeps no address and no time, and not more addresses than fit', () => {
    const limit = new RequestLimit(3);
    limit.take('192.0.2.77');
    const [[key, count]] = [...kept(limit)] as [[string, unknown]];
    expect(key).not.toContain('192.0.2.77');
    expect(count).toBe(1);
    for (let n = 0; n < 25_000; n += 1) limit.take(`10.0.${n >> 8}.${n & 255}`);
    expect(kept(limit).size).toBeLessThanOrEqual(20_000);
  });
});

const kept = (limit: RequestLimit) => (limit as unknown as { counts: Map<string, unknown> }).counts;
