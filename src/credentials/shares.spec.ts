import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CouncilKey, generateCouncilKey } from './council-key.js';
import { combineShares, splitKey } from './shares.js';

let key: CouncilKey;
let shares: readonly Uint8Array[];
let sharing: { commitment: string; needed: number };
beforeAll(async () => {
  key = generateCouncilKey();
  shares = await splitKey(key.privateKey, 3, 5);
  sharing = { commitment: key.commitment, needed: 3 };
});

const wrong = { code: 'wrong-shares', category: 'refused' };
const tooFew = { code: 'too-few-shares', category: 'refused' };

describe('the shares of a council key', () => {
  it('give it back, any three of five, in any order, and all of them', async () => {
    const [a, b, c, d, e] = shares as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    for (const some of [[a, b, c], [e, c, a], [b, d, e], [d, a, e, b], shares]) {
      expect(await combineShares(some, sharing)).toEqual(key.privateKey);
    }
  });

  it('are too few when two are given, or one of them twice', async () => {
    const [a, b] = shares as [Uint8Array, Uint8Array];
    await expect(combineShares([a, b], sharing)).rejects.toMatchObject(tooFew);
    await expect(combineShares([a, b, a], sharing)).rejects.toMatchObject(tooFew);
    await expect(combineShares([], sharing)).rejects.toMatchObject(tooFew);
  });

  it('are those of as many holders as numbers, whatever else they have in common', async () => {
    const isAlike = (some: readonly Uint8Array[]) =>
      new Set(some.map((share) => share.at(-2))).size < some.length;
    let alike = shares;
    while (!isAlike(alike)) alike = await splitKey(key.privateKey, 3, 5);
    const all = { commitment: key.commitment, needed: 5 };
    expect(await combineShares(alike, all)).toEqual(key.privateKey);
  });

  it('do not give the key away when fewer than needed are put together', async () => {
    const two = { commitment: key.commitment, needed: 2 };
    await expect(combineShares(shares.slice(0, 2), two)).rejects.toMatchObject(wrong);
  });

  it('are noticed when any byte of one was changed', async () => {
    const [a, b, c] = shares as [Uint8Array, Uint8Array, Uint8Array];
    for (let i = 0; i < a.length - 1; i += 1) {
      const damaged = a.with(i, a[i]! ^ 1);
      await expect(combineShares([damaged, b, c], sharing)).rejects.toMatchObject(wrong);
    }
  });

  it('are noticed when one was shortened or belongs to another survey', async () => {
    const [a, b, c] = shares as [Uint8Array, Uint8Array, Uint8Array];
    const foreign = (await splitKey(generateCouncilKey().privateKey, 3, 5)).find(
      (share) => ![b, c].some((own) => own.at(-1) === share.at(-1)),
    )!;
    await expect(combineShares([a.slice(1), b, c], sharing)).rejects.toMatchObject(wrong);
    await expect(combineShares([foreign, b, c], sharing)).rejects.toMatchObject(wrong);
    await expect(combineShares([new Uint8Array(0), b, c], sharing)).rejects.toMatchObject(wrong);
    await expect(
      combineShares(shares, { commitment: `sha256:${'0'.repeat(64)}`, needed: 3 }),
    ).rejects.toMatchObject(wrong);
  });
});
