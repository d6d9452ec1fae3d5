import { describe, expect, it } from '@jest/globals';
import { SenderLimit } from './sender-limit.js';

describe('the limit on wrong passwords', () => {
  it('refuses the eleventh for one login from one address, and lets any other address try', () => {
    const limit = new SenderLimit();
    for (let i = 0; i < 10; i += 1) expect(limit.take('192.0.2.1', 'mira')).toBe(true);
    expect(limit.take('192.0.2.1', 'mira')).toBe(false);
    expect(limit.take('192.0.2.2', 'mira')).toBe(true);
    expect(limit.take('192.0.2.1', 'ode')).toBe(true);
  });

  it('refuses an address that tries many logins, and counts an IPv6 network as one', () => {
    const limit = new SenderLimit();
    for (let i = 0; i < 60; i += 1) limit.take(`2001:db8::${i}`, `login-${i}`);
    expect(limit.take('2001:db8::99', 'mira')).toBe(false);
    expect(limit.take('2001:db8:0:1::1', 'mira')).toBe(true);
  });

  it('gives back what was not looked at, and nothing of what was wrong', () => {
    const limit = new SenderLimit();
    for (let i = 0; i < 9; i += 1) limit.take('192.0.2.1', 'mira');
    for (let i = 0; i < 30; i += 1) {
      expect(limit.take('192.0.2.1', 'mira')).toBe(true);
      limit.undo('192.0.2.1', 'mira');
    }
    expect(limit.take('192.0.2.1', 'mira')).toBe(true);
    expect(limit.take('192.0.2.1', 'mira')).toBe(false);
  });

  it('forgets what turned out to be right', () => {
    const limit = new SenderLimit();
    for (let i = 0; i < 200; i += 1) {
      expect(limit.take('192.0.2.1', 'mira')).toBe(true);
      limit.forgive('192.0.2.1', 'mira');
    }
  });
});
