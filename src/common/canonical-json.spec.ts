import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalHash } from './canonical-hash.js';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object)).toHaveLength(7);
    expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, place]) => place).join('')).toBe(
      '2467153',
    );
  });

  // RFC 8785, appendix B.
  it.each([
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('writes the number %p as %s', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  it.each([
    ['not a number', NaN],
    ['infinite', Infinity],
    ['nothing', undefined],
    ['a function', () => 1],
    ['half a surrogate pair', '\ud800'],
  ])('refuses what is %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  it('refuses a value that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(() => canonicalJson(loop)).toThrow();
  });
});

describe('a canonical hash', () => {
  it('does not depend on the order of the keys', () => {
    expect(canonicalHash({ a: 1, b: { c: 2, d: 3 } })).toBe(
      canonicalHash({ b: { d: 3, c: 2 }, a: 1 }),
    );
  });

  it('is the SHA-256 of the canonical text, after its label', () => {
    const plain = createHash('sha256').update('{"a":1}').digest('hex');
    const labelled = createHash('sha256').update('cahier/tie-1{"a":1}').digest('hex');
    expect(canonicalHash({ a: 1 })).toBe(`sha256:${plain}`);
    expect(canonicalHash({ a: 1 }, 'cahier/tie-1')).toBe(`sha256:${labelled}`);
  });
});
