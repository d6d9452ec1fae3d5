import { describe, expect, it } from '@jest/globals';
import {
  compareBytes,
  concat,
  fromBase64,
  fromBase64Url,
  fromHex,
  toBase64,
  toBase64Url,
  toBytes,
  toHex,
  toInteger,
  utf8,
} from './bytes.js';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('byte strings', () => {
  it('are joined one after the other', () => {
    expect(concat()).toEqual(bytes());
    expect(concat(bytes(1, 2), bytes(), bytes(3))).toEqual(bytes(1, 2, 3));
    expect(utf8('é')).toEqual(bytes(0xc3, 0xa9));
  });

  it('stand in the order of their first difference, and the shorter first', () => {
    expect(compareBytes(bytes(1, 9), bytes(2, 0))).toBeLessThan(0);
    expect(compareBytes(bytes(2, 0), bytes(1, 9))).toBeGreaterThan(0);
    expect(compareBytes(bytes(1, 3, 0), bytes(1, 2, 9))).toBeGreaterThan(0);
    expect(compareBytes(bytes(1), bytes(1, 0))).toBeLessThan(0);
    expect(compareBytes(bytes(1, 0), bytes(1))).toBeGreaterThan(0);
    expect(compareBytes(bytes(5, 6), bytes(5, 6))).toBe(0);
  });
});

describe('hexadecimal text', () => {
  it('is two lower-case digits a byte, both ways', () => {
    expect(toHex(bytes(0, 10, 171, 255))).toBe('000aabff');
    expect(fromHex('000aabff', 4)).toEqual(bytes(0, 10, 171, 255));
    expect(fromHex('', 0)).toEqual(bytes());
  });

  it.each(['000aab', '000aabff00', '000AABFF', '000aabfg', ' 00aabff'])(
    'is not read from %j, of which four bytes are wanted',
    (text) => {
      expect(fromHex(text, 4)).toBeUndefined();
    },
  );
});

describe('base 64', () => {
  const SPELLED: readonly (readonly [string, string, Uint8Array])[] = [
    ['', '', bytes()],
    ['+w==', '-w', bytes(0xfb)],
    ['//8=', '__8', bytes(0xff, 0xff)],
    ['AAEC', 'AAEC', bytes(0, 1, 2)],
    ['+/+/+w==', '-_-_-w', bytes(0xfb, 0xff, 0xbf, 0xfb)],
  ];

  it.each(SPELLED)('has one spelling, %j, and %j in addresses', (padded, inAddress, value) => {
    expect([toBase64(value), toBase64Url(value)]).toEqual([padded, inAddress]);
    expect(fromBase64(padded)).toEqual(value);
    expect(fromBase64Url(inAddress)).toEqual(value);
  });

  it.each(['+w', '+w=', '+x==', 'A===', '+w==AAEC', 'AA C', '-w==', 'AAEC\n', 'AAE'])(
    'is not read from %j',
    (text) => {
      expect(fromBase64(text)).toBeUndefined();
    },
  );

  it.each(['+w', '-w==', '-x', 'A', 'AAECA', 'AA C', '-w\n'])(
    'is not read from %j in an address',
    (text) => {
      expect(fromBase64Url(text)).toBeUndefined();
    },
  );

  it('is written of more bytes than one call takes', () => {
    const many = Uint8Array.from({ length: 200_001 }, (_, i) => i % 251);
    expect(toBase64(many)).toBe(Buffer.from(many).toString('base64'));
    expect(fromBase64(toBase64(many))).toEqual(many);
  });
});

describe('whole numbers', () => {
  it('are their bytes, the highest first', () => {
    expect(toInteger(bytes(1, 0, 2))).toBe(65_538n);
    expect(toInteger(bytes())).toBe(0n);
    expect(toBytes(65_538n, 4)).toEqual(bytes(0, 1, 0, 2));
    expect(toBytes(0n, 1)).toEqual(bytes(0));
  });

  it('have no bytes where they do not fit', () => {
    expect(() => toBytes(65_538n, 2)).toThrow(RangeError);
  });
});
