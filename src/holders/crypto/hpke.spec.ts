import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, it } from '@jest/globals';
import { plainHmac } from './plain-hmac.js';
import { webHmac } from './web-hmac.js';
import { importPrivate, newKeyPair, openMessage, sealMessage } from '../index.js';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const info = new TextEncoder().encode('cahier/test');
const text = new TextEncoder().encode('a share');

async function aSeat() {
  const { pkcs8, point } = await newKeyPair('ECDH');
  return { pkcs8, point, key: (await importPrivate(pkcs8, 'ECDH'))! };
}

describe('a message to a seat', () => {
  it('is one of RFC 9180: another library opens it', async () => {
    const { pkcs8, point } = await aSeat();
    const message = (await sealMessage(point, info, text))!;
    const recipientKey = await crypto.subtle.importKey(
      'pkcs8',
      pkcs8,
      { name: 'ECDH', namedCurve: 'P-256' },
      true,
      ['deriveBits'],
    );
    const enc = message.slice(0, 65).buffer;
    const opener = await suite.createRecipientContext({ recipientKey, enc, info: info.buffer });
    expect(new Uint8Array(await opener.open(message.slice(65).buffer))).toEqual(text);
  });

  it('is opened as another library seals it', async () => {
    const seat = await aSeat();
    const recipientPublicKey = await suite.kem.deserializePublicKey(seat.point.buffer);
    const sender = await suite.createSenderContext({ recipientPublicKey, info: info.buffer });
    const sealed = new Uint8Array(await sender.seal(text.buffer));
    const message = Uint8Array.of(...new Uint8Array(sender.enc), ...sealed);
    expect(await openMessage(seat, info, message)).toEqual(text);
  });

  it('opens for its seat, its info and its bytes only', async () => {
    const seat = await aSeat();
    const message = (await sealMessage(seat.point, info, text))!;
    expect(await openMessage(seat, info, message)).toEqual(text);
    expect(await openMessage(await aSeat(), info, message)).toBeUndefined();
    expect(await openMessage(seat, text, message)).toBeUndefined();
    for (const at of [0, 1, 64, 65, message.length - 1]) {
      expect(await openMessage(seat, info, message.with(at, message[at]! ^ 1))).toBeUndefined();
    }
    for (const length of [0, 64, 65, 80, message.length - 1]) {
      expect(await openMessage(seat, info, message.slice(0, length))).toBeUndefined();
    }
  });

  it('is not sealed to what is no key', async () => {
    expect(await sealMessage(new Uint8Array(65), info, text)).toBeUndefined();
  });
});

describe('the two ways to make an HMAC', () => {
  it.each([1, 31, 32, 64, 65, 200])('agree on a message of %s bytes', async (length) => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const message = crypto.getRandomValues(new Uint8Array(length));
    expect(plainHmac(key, message)).toEqual(await webHmac(key, message));
  });
});
