import { describe, expect, it } from '@jest/globals';
import { readLogin } from './login-name.js';

describe('a login', () => {
  it.each([
    ['shorter than three characters', 'ab'],
    ['longer than a hundred', 'a'.repeat(101)],
    ['with a space inside', 'mira voss'],
    ['with markup', '<b>mira</b>'],
    ['with a zero byte', 'mira\u0000'],
    ['with a sign that turns the reading direction', 'mira\u202e'],
  ])('is refused when it is one %s', (_what, typed) => {
    expect(readLogin(typed)).toBeUndefined();
  });

  it('is refused when it is not a text', () => {
    expect(readLogin(['mira', 'voss'])).toBeUndefined();
  });

  it('is the same in capitals, with spaces around and in either Unicode form', () => {
    expect(readLogin(' ZOE\u0308.Voss ')).toBe('zoë.voss');
    expect(readLogin('zoë.voss')).toBe('zoë.voss');
  });

  it('may be an address', () => {
    expect(readLogin('mira+council@example.org')).toBe('mira+council@example.org');
  });
});
