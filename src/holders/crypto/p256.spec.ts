import { createECDH, ECDH } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readPoint } from './p256-point.js';
import { importPrivate, newKeyPair, pkcs8Of, scalarOf } from './key-pair.js';
import { isSignedBy, signMessage } from './signature.js';
import { wordsOfHash, wordsOfKey } from './words-of-key.js';
import { controlWords, ENGLISH_WORDS, STRETCHED_WORDS } from '../../common/index.js';

const point = Uint8Array.from(createECDH('prime256v1').generateKeys());
const inForm = (form: 'compressed' | 'hybrid') =>
  Uint8Array.from(ECDH.convertKey(point, 'prime256v1', undefined, undefined, form) as Buffer);

describe('a point of P-256', () => {
  it('is read in the one form that there is', async () => {
    expect(await readPoint(point)).toMatchObject({ type: 'public' });
    expect(await readPoint(point, 'ECDSA')).toMatchObject({ type: 'public' });
  });

  it.each([
    ['compressed', inForm('compressed')],
    ['hybrid', inForm('hybrid')],
    ['infinity in one byte', new Uint8Array(1)],
    ['infinity in as many zeros', new Uint8Array(65)],
    ['zeros behind the right first byte', Uint8Array.of(4, ...new Uint8Array(64))],
    ['one bit off the curve', point.with(64, point[64]! ^ 1)],
    ['a coordinate beyond the field', Uint8Array.of(4, ...new Uint8Array(64).fill(255))],
    ['64 bytes', point.slice(0, 64)],
    ['66 bytes', Uint8Array.of(...point, 0)],
    ['nothing', new Uint8Array(0)],
  ])('is not read where it is %s', async (_, bytes) => {
    expect(await readPoint(bytes)).toBeUndefined();
    expect(await readPoint(bytes, 'ECDSA')).toBeUndefined();
  });
});

describe('a key pair', () => {
  it('is kept with its public key, and its scalar is found in it', async () => {
    const pair = await newKeyPair('ECDH');
    const scalar = scalarOf(pair.pkcs8)!;
    expect(scalar).toHaveLength(32);
    expect(pkcs8Of(scalar, pair.point)).toEqual(pair.pkcs8);
    const again = createECDH('prime256v1');
    again.setPrivateKey(scalar);
    expect(Uint8Array.from(again.getPublicKey())).toEqual(pair.point);
  });

  it('is not taken for one when a byte of its frame was changed', async () => {
    const { pkcs8 } = await newKeyPair('ECDH');
    for (const at of [0, 10, 35, 69]) {
      expect(scalarOf(pkcs8.with(at, pkcs8[at]! ^ 1))).toBeUndefined();
    }
    expect(scalarOf(pkcs8.slice(0, -1))).toBeUndefined();
    expect(await importPrivate(pkcs8.slice(0, -1), 'ECDH')).toBeUndefined();
  });

  it('cannot be taken out again once it is in use', async () => {
    const key = await importPrivate((await newKeyPair('ECDSA')).pkcs8, 'ECDSA');
    await expect(crypto.subtle.exportKey('pkcs8', key!)).rejects.toThrow();
  });
});

describe('a signature', () => {
  it('holds for its label, its message and its key only', async () => {
    const pair = await newKeyPair('ECDSA');
    const message = Uint8Array.of(1, 2, 3);
    const key = (await importPrivate(pair.pkcs8, 'ECDSA'))!;
    const signature = await signMessage(key, 'cahier/a', message);
    expect(signature).toHaveLength(64);
    expect(await isSignedBy(pair.point, 'cahier/a', message, signature)).toBe(true);
    expect(await isSignedBy(pair.point, 'cahier/b', message, signature)).toBe(false);
    expect(await isSignedBy(pair.point, 'cahier/a', Uint8Array.of(1), signature)).toBe(false);
    expect(await isSignedBy(point, 'cahier/a', message, signature)).toBe(false);
    expect(await isSignedBy(new Uint8Array(65), 'cahier/a', message, signature)).toBe(false);
  });
});

describe('words for a key', () => {
  it('are eight of a list, stretched as those of a definition are', async () => {
    const hash = crypto.getRandomValues(new Uint8Array(32));
    const text = `sha256:${Buffer.from(hash).toString('hex')}`;
    const words = await wordsOfHash(hash, 8, ENGLISH_WORDS);
    expect(words).toEqual(controlWords(text, STRETCHED_WORDS));
    expect(await wordsOfHash(hash, 12, ENGLISH_WORDS)).toHaveLength(12);
    expect(await wordsOfKey(point, ENGLISH_WORDS)).toHaveLength(8);
  });
});
