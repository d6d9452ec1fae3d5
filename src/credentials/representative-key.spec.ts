import { createDecipheriv } from 'node:crypto';
import { Algorithm } from '@node-rs/argon2';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { hashAsInUse, hashRawInUse } from '../../test/support/light-argon2.js';
import { fromBase64Url, toBase64Url } from './bytes.js';
import {
  newRepresentativeKey,
  openShare,
  type RepresentativeKeyPair,
  sealShareTo,
} from './representative-key.js';
import { unwrapShare, wrapShare } from './wrap-share.js';

hashAsInUse();

const PASSPHRASE = 'quatre mots pris au hasard';
const share = Uint8Array.from({ length: 33 }, (_, i) => i);
const wrongPassphrase = { code: 'wrong-passphrase', category: 'refused' };

let pair: RepresentativeKeyPair;
beforeAll(async () => {
  pair = await newRepresentativeKey(PASSPHRASE);
});

const flip = (text: string, at: number) => {
  const bytes = fromBase64Url(text)!;
  return toBase64Url(bytes.with(at, bytes.at(at)! ^ 1));
};

describe("a representative's key", () => {
  it('opens with its passphrase what was sealed to it in its absence', async () => {
    const sealed = sealShareTo(pair.publicKey, share);
    expect(await openShare(pair.wrapped, PASSPHRASE, sealed)).toEqual(share);
  });

  it('does not open with another passphrase, not even one that looks the same', async () => {
    const sealed = sealShareTo(pair.publicKey, share);
    for (const wrong of ['', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()]) {
      await expect(openShare(pair.wrapped, wrong, sealed)).rejects.toMatchObject(wrongPassphrase);
    }
  });

  it("does not open another representative's share, nor a damaged one", async () => {
    const stranger = await newRepresentativeKey(PASSPHRASE);
    const sealed = sealShareTo(pair.publicKey, share);
    const wrong = [sealShareTo(stranger.publicKey, share), flip(sealed, 0), flip(sealed, 80), ''];
    for (const text of wrong) {
      await expect(openShare(pair.wrapped, PASSPHRASE, text)).rejects.toMatchObject({
        code: 'share-damaged',
        category: 'refused',
      });
    }
  });
});

describe('a secret under a passphrase', () => {
  it('is never stored the same way twice', async () => {
    expect(await wrapShare(share, PASSPHRASE)).not.toBe(await wrapShare(share, PASSPHRASE));
  });

  it('is refused after a change of version, salt, nonce, secret or tag, or when cut short', async () => {
    const wrapped = await wrapShare(share, PASSPHRASE);
    const places = [0, 1, 17, 29, -1];
    const wrong = [...places.map((at) => flip(wrapped, at)), wrapped.slice(0, 40), ''];
    for (const text of wrong) {
      await expect(unwrapShare(text, PASSPHRASE)).rejects.toMatchObject(wrongPassphrase);
    }
  });

  it('is under argon2id with 128 MiB and three passes, and AES-256-GCM', async () => {
    const bytes = Buffer.from(await wrapShare(share, PASSPHRASE), 'base64url');
    const [version, salt] = [bytes.subarray(0, 1), bytes.subarray(1, 17)];
    const cost = { memoryCost: 131_072, timeCost: 3, parallelism: 1, outputLen: 32 };
    const key = await hashRawInUse(PASSPHRASE, { algorithm: Algorithm.Argon2id, ...cost, salt });
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(17, 29));
    decipher.setAAD(version).setAuthTag(bytes.subarray(-16));
    const opened = Buffer.concat([decipher.update(bytes.subarray(29, -16)), decipher.final()]);
    expect(new Uint8Array(opened)).toEqual(share);
  });
});
