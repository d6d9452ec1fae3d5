import { describe, expect, it } from '@jest/globals';
import { fromBase64Url, toBase64Url } from './bytes.js';
import { unwrapShare, wrapShare } from './wrap-share.js';

const PASSPHRASE = 'seven otters by the weir';
const SHARE = Uint8Array.from({ length: 33 }, (_, i) => i);
/** Version, salt, nonce, tag. */
const AROUND = 1 + 16 + 12 + 16;

const cutTo = (wrapped: string, length: number) =>
  toBase64Url(fromBase64Url(wrapped)!.slice(0, length));

describe('a share under a passphrase', () => {
  it('is given back by it, and by no other', async () => {
    const wrapped = await wrapShare(SHARE, PASSPHRASE);
    expect(await unwrapShare(wrapped, PASSPHRASE)).toEqual(SHARE);
    await expect(unwrapShare(wrapped, 'eight otters')).rejects.toThrow('wrong-passphrase');
  });

  it('is stored with its version, and longer by what it takes', async () => {
    const bytes = fromBase64Url(await wrapShare(SHARE, PASSPHRASE))!;
    expect(bytes).toHaveLength(AROUND + SHARE.length);
    expect(bytes[0]).toBe(1);
    const again = fromBase64Url(await wrapShare(SHARE, PASSPHRASE))!;
    expect(again.slice(1, 17)).not.toEqual(bytes.slice(1, 17));
    expect(again.slice(17, 29)).not.toEqual(bytes.slice(17, 29));
  });

  it('is not given back where a byte was changed, the version among them', async () => {
    const wrapped = await wrapShare(SHARE, PASSPHRASE);
    for (const at of [0, 1, 16, 17, 28, 29, 61, 62, 77]) {
      const bytes = fromBase64Url(wrapped)!;
      bytes[at]! ^= 1;
      await expect(unwrapShare(toBase64Url(bytes), PASSPHRASE)).rejects.toThrow('wrong-passphrase');
    }
  });

  it('is nothing where it is cut off, and a secret of no bytes is one', async () => {
    const wrapped = await wrapShare(SHARE, PASSPHRASE);
    for (const length of [0, 1, AROUND - 1, AROUND, AROUND + 32]) {
      await expect(unwrapShare(cutTo(wrapped, length), PASSPHRASE)).rejects.toThrow(
        'wrong-passphrase',
      );
    }
    const empty = await wrapShare(new Uint8Array(0), PASSPHRASE);
    expect(await unwrapShare(empty, PASSPHRASE)).toEqual(new Uint8Array(0));
  });
});
