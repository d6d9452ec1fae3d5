import { describe, expect, it } from '@jest/globals';
import { KeyWrap } from './key-wrap.js';
import { StoredKeys } from './stored-keys.js';

const SURVEY = 'a'.repeat(32);
const SECRET = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj';

const wrapOf = (byte: number): KeyWrap => new KeyWrap(() => Buffer.alloc(32, byte));

describe('a wrapped key', () => {
  const wrap = wrapOf(1);

  it('is not read with another key file, for another purpose or for another survey', () => {
    const wrapped = wrap.wrap('issuer', SURVEY, SECRET);
    const refusal = expect.objectContaining({ code: 'key-file-differs' });
    expect(() => wrapOf(2).unwrap('issuer', SURVEY, wrapped)).toThrow(refusal);
    expect(() => wrap.unwrap('intake', SURVEY, wrapped)).toThrow(refusal);
    expect(() => wrap.unwrap('issuer', 'b'.repeat(32), wrapped)).toThrow(refusal);
    expect(() => wrap.unwrap('issuer', SURVEY, 'wrapped-1:AAAA')).toThrow(refusal);
  });

  it('shows nothing of what is in it, and looks different each time', () => {
    const wrapped = wrap.wrap('issuer', SURVEY, SECRET);
    expect(Buffer.from(wrapped.split(':')[1]!, 'base64').includes(SECRET)).toBe(false);
    expect(wrap.wrap('issuer', SURVEY, SECRET)).not.toBe(wrapped);
  });

  it('is read with what wrapped it', () => {
    expect(wrap.unwrap('issuer', SURVEY, wrap.wrap('issuer', SURVEY, SECRET))).toBe(SECRET);
  });
});

describe('a keyed digest', () => {
  it('is another one with another key file and for another purpose, and else the same', () => {
    const digest = wrapOf(1).digest('address', 'ana@orvane.example');
    expect(wrapOf(2).digest('address', 'ana@orvane.example')).not.toBe(digest);
    expect(wrapOf(1).digest('key-mark', 'ana@orvane.example')).not.toBe(digest);
    expect(wrapOf(1).digest('address', 'ana@orvane.example')).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('stored keys', () => {
  const stored = new StoredKeys(wrapOf(1), 'intake');
  const row = (privateKey: string) => ({ survey: SURVEY, privateKey });

  it('take no other beside those that another key file wrapped', () => {
    const other = row(wrapOf(2).wrap('intake', SURVEY, SECRET));
    expect(stored.refusalFor([row(''), other])?.code).toBe('key-file-differs');
    expect(stored.refusalFor([row(''), row(stored.wrap(SURVEY, SECRET))])).toBeUndefined();
  });

  it('are wrapped where an earlier version left them clear, and else left as they are', () => {
    const wrapped = stored.wrapClear([row(SECRET), row(''), row(stored.wrap(SURVEY, SECRET))]);
    expect(wrapped.map((one) => stored.unwrap(one))).toEqual([SECRET]);
  });
});
