import { describe, expect, it } from '@jest/globals';
import { fill } from './fill.js';

const rows = '{count, plural:en, one {# row of {name}} other {# rows of {name}}}';

describe('filling a template', () => {
  it('refuses a name that has no value', () => {
    expect(() => fill('{from} to {to}', { from: 'Monday' })).toThrow('{to}');
    expect(() => fill('{toString}')).toThrow('{toString}');
  });

  it('refuses braces that do not match, and a plural of no language', () => {
    expect(() => fill('{from to', { from: 1 })).toThrow('braces');
    expect(() => fill('{n, plural, other {#}}', { n: 1 })).toThrow('language');
    expect(() => fill('{n, number:en}', { n: '1' })).toThrow('number');
    expect(() => fill('{n, plural:en, one {#}}', { n: 2 })).toThrow('other');
  });

  it('puts values where the names stand, and reads no braces in a value', () => {
    expect(fill('{a}, {b}, {a}: #', { a: '{b}', b: 2 })).toBe('{b}, 2, {b}: #');
  });

  it('writes a number as the language does', () => {
    expect(fill('{n, number:de} von {n}', { n: 1234 })).toBe('1.234 von 1234');
  });

  it('chooses the form that the number has in the language', () => {
    expect(fill(rows, { count: 1, name: 'x' })).toBe('1 row of x');
    expect(fill(rows, { count: 1234, name: 'x' })).toBe('1,234 rows of x');
    expect(fill(rows.replace(':en', ':fr'), { count: 0, name: 'x' })).toBe('0 row of x');
  });

  it('has one form inside another', () => {
    const both = '{a, plural:en, one {one, {b, plural:en, one {#} other {# all}}} other {#}}';
    expect(fill(both, { a: 1, b: 3 })).toBe('one, 3 all');
  });
});
