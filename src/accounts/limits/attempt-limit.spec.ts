import { describe, expect, it } from '@jest/globals';
import { ATTEMPTS_AT_ONCE, AttemptLimit } from './attempt-limit.js';

/** Since the process began. */
const NOON = 3_600_000;
const MINUTE = 60_000;

function exhausted(): AttemptLimit {
  const limit = new AttemptLimit();
  for (let i = 0; i < ATTEMPTS_AT_ONCE; i++) expect(limit.take('mira', NOON)).toBe(true);
  return limit;
}

describe('the limit on attempts', () => {
  it('refuses the eleventh attempt', () => {
    expect(exhausted().take('mira', NOON)).toBe(false);
  });

  it('gives one attempt back per minute', () => {
    const limit = exhausted();
    expect(limit.take('mira', NOON + MINUTE - 1)).toBe(false);
    expect(limit.take('mira', NOON + MINUTE)).toBe(true);
    expect(limit.take('mira', NOON + MINUTE)).toBe(false);
  });

  it('never saves up more than ten', () => {
    const limit = exhausted();
    const nextDay = NOON + 24 * 60 * MINUTE;
    for (let i = 0; i < ATTEMPTS_AT_ONCE; i++) expect(limit.take('mira', nextDay)).toBe(true);
    expect(limit.take('mira', nextDay)).toBe(false);
  });

  it('counts each login for itself', () => {
    expect(exhausted().take('ode', NOON)).toBe(true);
  });

  it('gives all attempts back after the right password', () => {
    const limit = exhausted();
    limit.reset('mira');
    expect(limit.take('mira', NOON)).toBe(true);
  });

  it('forgets the login tried longest ago once ten thousand others were tried', () => {
    const limit = exhausted();
    for (let i = 0; i < 10_000; i++) limit.take(`login-${i}`, NOON);
    expect(limit.take('mira', NOON)).toBe(true);
  });
});
