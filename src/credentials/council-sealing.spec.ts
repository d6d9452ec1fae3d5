import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { concat, fromBase64Url, toHex, utf8 } from './bytes.js';
import { type CouncilKey, generateCouncilKey } from './council-key.js';
import { councilOpener, openSealed, sealedSize, sealToCouncil } from './council-sealing.js';

const definitionHash = `sha256:${'5a'.repeat(32)}`;
const serial = new Uint8Array(32).fill(7);
const context = { definitionHash, serial };
const answers = utf8('{"plan":"yes"}');
const SIZE = sealedSize(900);

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const info = concat(utf8('council/v1'), utf8(definitionHash));

let key: CouncilKey;
beforeAll(() => {
  key = generateCouncilKey();
});

const seal = () => sealToCouncil(key.publicKey, context, answers, SIZE);
const damaged = expect.objectContaining({ code: 'sealed-row-damaged' });

describe('sealing to the council', () => {
  it('opens with the private half, and only with the same definition and serial', () => {
    const sealed = seal();
    expect(openSealed(key.privateKey, context, sealed)).toEqual(answers);
    const elsewhere = { definitionHash: `sha256:${'00'.repeat(32)}`, serial };
    const otherRow = { definitionHash, serial: new Uint8Array(32) };
    for (const wrong of [elsewhere, otherRow]) {
      expect(() => openSealed(key.privateKey, wrong, sealed)).toThrow(damaged);
    }
    expect(() => openSealed(generateCouncilKey().privateKey, context, sealed)).toThrow(damaged);
  });

  it('is RFC 9180: another implementation opens what was sealed here', async () => {
    const recipientKey = await suite.kem.importKey('raw', key.privateKey.buffer, false);
    const sealed = seal();
    const enc = sealed.slice(0, 32);
    const opened = await suite.open({ recipientKey, enc, info }, sealed.slice(32), serial);
    const block = new Uint8Array(opened);
    expect(new DataView(opened).getUint32(0)).toBe(answers.length);
    expect(block.slice(4, 4 + answers.length)).toEqual(answers);
    expect(block.slice(4 + answers.length).every((byte) => byte === 0)).toBe(true);
  });

  it('is RFC 9180: what another implementation sealed opens here', async () => {
    const recipientPublicKey = await suite.kem.deserializePublicKey(
      fromBase64Url(key.publicKey)!.buffer,
    );
    const block = new Uint8Array(1024);
    block[3] = answers.length;
    block.set(answers, 4);
    const { ct, enc } = await suite.seal({ recipientPublicKey, info }, block, serial);
    const sealed = concat(new Uint8Array(enc), new Uint8Array(ct));
    expect(openSealed(key.privateKey, context, sealed)).toEqual(answers);
  });

  it('is damaged where it names more bytes than there are, and whole where it names all', async () => {
    const recipientPublicKey = await suite.kem.deserializePublicKey(
      fromBase64Url(key.publicKey)!.buffer,
    );
    const opened = async (bytes: number, named: number) => {
      const block = new Uint8Array(bytes);
      if (bytes >= 4) new DataView(block.buffer).setUint32(0, named);
      const { ct, enc } = await suite.seal({ recipientPublicKey, info }, block, serial);
      const sealed = concat(new Uint8Array(enc), new Uint8Array(ct));
      return () => openSealed(key.privateKey, context, sealed);
    };
    expect((await opened(64, 60))()).toEqual(new Uint8Array(60));
    expect((await opened(4, 0))()).toEqual(new Uint8Array(0));
    for (const [bytes, named] of [[64, 61] as const, [4, 1] as const, [3, 0] as const]) {
      expect(await opened(bytes, named)).toThrow(damaged);
    }
  });

  it('is as long for one answer as for the longest, and never twice the same', () => {
    const longest = sealToCouncil(key.publicKey, context, new Uint8Array(900), SIZE);
    expect(longest).toHaveLength(seal().length);
    expect(toHex(seal())).not.toBe(toHex(seal()));
  });

  it('refuses answers that do not fit, rather than giving their length away', () => {
    const fits = new Uint8Array(SIZE - 48 - 4);
    expect(sealToCouncil(key.publicKey, context, fits, SIZE)).toHaveLength(SIZE);
    expect(() =>
      sealToCouncil(key.publicKey, context, new Uint8Array(fits.length + 1), SIZE),
    ).toThrow(expect.objectContaining({ code: 'response-too-large', category: 'invalid-input' }));
  });

  it('rounds the longest response up to a power of two, at least a kilobyte', () => {
    expect([0, 1020, 1021, 2044, 2045, 60000].map((longest) => sealedSize(longest) - 48)).toEqual([
      1024, 1024, 2048, 2048, 4096, 65536,
    ]);
  });

  it('refuses every shortened row and every row with one changed byte', () => {
    const sealed = seal();
    const open = councilOpener(key.privateKey, definitionHash);
    for (const length of [0, 1, 31, 32, 33, 47, 48, 49, 1000, sealed.length - 1]) {
      expect(() => open(serial, sealed.subarray(0, length))).toThrow(damaged);
    }
    for (let i = 0; i < sealed.length; i += 1) {
      // The highest bit of the encapsulated key means nothing (RFC 7748 section 5).
      expect(() => open(serial, sealed.with(i, sealed[i]! ^ 1))).toThrow(damaged);
    }
    expect(() => open(serial, concat(new Uint8Array(32), sealed.slice(32)))).toThrow(damaged);
  });
});
