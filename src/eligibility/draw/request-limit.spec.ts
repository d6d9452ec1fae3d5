import { describe, expect, it } from '@jest/globals';
import { RequestLimit } from './request-limit.js';

const takeAll = (limit: RequestLimit, address: string, now: number): number => {
  let taken = 0;
  while (limit.take(address, now)) taken += 1;
  return taken;
};

describe('the limit of requests', () => {
  it('lets a company behind one address draw together, then a few a second', () => {
    const limit = new RequestLimit();
    expect(takeAll(limit, '192.0.2.1', 0)).toBe(400);
    expect(takeAll(limit, '192.0.2.1', 1000)).toBe(10);
    expect(takeAll(limit, '192.0.2.2', 1000)).toBe(400);
  });

  it('counts one IPv6 network as one, whatever address in it is used', () => {
    const limit = new RequestLimit();
    expect(takeAll(limit, '2001:db8:1:2:aaaa::1', 0)).toBe(400);
    expect(limit.take('2001:db8:1:2:bbbb::2', 0)).toBe(false);
    expect(limit.take('2001:db8:1:3::1', 0)).toBe(true);
  });

  it('forgets everybody within an hour', () => {
    const limit = new RequestLimit();
    takeAll(limit, '192.0.2.1', 0);
    expect(takeAll(limit, '192.0.2.1', 61 * 60 * 1000)).toBe(400);
  });

  it('keeps no address', () => {
    const limit = new RequestLimit();
    limit.take('192.0.2.77', 0);
    const buckets = (limit as unknown as { buckets: Map<string, unknown> }).buckets;
    expect([...buckets.keys()].join()).not.toContain('192.0.2.77');
  });
});
