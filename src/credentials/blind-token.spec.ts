import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  webcrypto,
} from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { deriveBlinding } from './derive-blinding.js';
import {
  generateIssuerKey,
  isBlindedMessage,
  type IssuerKey,
  issuerSigner,
  rawSign,
} from './issuer-key.js';
import { verifyToken } from './verify-token.js';

const SURVEY = 'ab'.repeat(16);
const seed = Uint8Array.from({ length: 16 }, (_, i) => i);
const suite = RSABSSA.SHA384.PSS.Randomized();
const RSA_PSS = { name: 'RSA-PSS', hash: 'SHA-384' };

let key: IssuerKey;
let other: IssuerKey;
beforeAll(async () => {
  [key, other] = await Promise.all([generateIssuerKey(), generateIssuerKey()]);
});

const importPublic = ({ spki }: IssuerKey) =>
  webcrypto.subtle.importKey('spki', Buffer.from(spki, 'base64'), RSA_PSS, true, ['verify']);

const modulusOf = ({ spki }: IssuerKey): bigint => {
  const der = Buffer.from(spki, 'base64');
  const { n } = createPublicKey({ key: der, format: 'der', type: 'spki' }).export({
    format: 'jwk',
  });
  return BigInt(`0x${Buffer.from(n!, 'base64url').toString('hex')}`);
};

const integerOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

const bytesOf = (integer: bigint): Uint8Array =>
  Buffer.from(integer.toString(16).padStart(768, '0'), 'hex');

describe('a blind token', () => {
  it('is signed without being seen, and verifies', async () => {
    const request = await deriveBlinding(seed, SURVEY, key.spki);
    const token = await request.finalize(rawSign(key.pkcs8, request.blinded));
    expect(token.input).toEqual(request.input);
    expect(token.input).toHaveLength(64);
    expect(token.signature).toHaveLength(384);
    expect(verifyToken(key.spki, token)).toBe(true);
    expect(verifyToken(other.spki, token)).toBe(false);
  });

  it('is the same request for the same code, survey and key, and another for any other', async () => {
    const again = await deriveBlinding(seed, SURVEY, key.spki);
    const variants = await Promise.all([
      deriveBlinding(seed, SURVEY, key.spki),
      deriveBlinding(seed, 'cd'.repeat(16), key.spki),
      deriveBlinding(seed, SURVEY, other.spki),
      deriveBlinding(seed.with(0, 9), SURVEY, key.spki),
    ]);
    const [same, ...others] = variants.map(({ blinded }) => Buffer.from(blinded).toString('hex'));
    expect(same).toBe(Buffer.from(again.blinded).toString('hex'));
    expect(new Set([same, ...others]).size).toBe(4);
    expect(new Set(variants.map(({ input }) => Buffer.from(input).toString('hex'))).size).toBe(4);
  });

  it('is derived from the code as documented, so that every version makes the same one', async () => {
    const keyDigest = createHash('sha256').update(Buffer.from(key.spki, 'base64')).digest();
    const derive = (label: string, length: number) =>
      Buffer.from(
        hkdfSync(
          'sha256',
          seed,
          new Uint8Array(0),
          Buffer.concat([Buffer.from(`ballot/v1/${label}${SURVEY}`), keyDigest]),
          length,
        ),
      );
    const request = await deriveBlinding(seed, SURVEY, key.spki);
    const input = Buffer.concat([derive('prefix', 32), derive('message', 32)]);
    expect(Buffer.from(request.input)).toEqual(input);
    const blindSignature = rawSign(key.pkcs8, request.blinded);
    const { signature } = await request.finalize(blindSignature);
    const n = modulusOf(key);
    let r = n;
    for (let i = 0; r >= n; i += 1) r = integerOf(derive(`blind/${i}`, 384));
    expect((integerOf(signature) * r) % n).toBe(integerOf(blindSignature));
  });

  it('is taken from a server that uses another implementation', async () => {
    const request = await deriveBlinding(seed, SURVEY, key.spki);
    const der = Buffer.from(key.pkcs8, 'base64');
    const privateKey = await webcrypto.subtle.importKey('pkcs8', der, RSA_PSS, true, ['sign']);
    const token = await request.finalize(await suite.blindSign(privateKey, request.blinded));
    expect(await suite.verify(await importPublic(key), token.signature, token.input)).toBe(true);
    expect(Buffer.from(rawSign(key.pkcs8, request.blinded))).toEqual(
      Buffer.from(await suite.blindSign(privateKey, request.blinded)),
    );
  });

  it('is signed for a client that uses another implementation', async () => {
    const publicKey = await importPublic(key);
    const input = suite.prepare(new Uint8Array(32));
    const { blindedMsg, inv } = await suite.blind(publicKey, input);
    const signature = await suite.finalize(publicKey, input, rawSign(key.pkcs8, blindedMsg), inv);
    const token = { input: Uint8Array.from(input), signature: Uint8Array.from(signature) };
    expect(verifyToken(key.spki, token)).toBe(true);
  });

  it('is refused when the server signs with another key, something else, or not at all', async () => {
    const request = await deriveBlinding(seed, SURVEY, key.spki);
    const signed = rawSign(key.pkcs8, request.blinded);
    const foreign = bytesOf(2n ** 3000n);
    const wrong = [
      rawSign(key.pkcs8, foreign),
      rawSign(other.pkcs8, foreign),
      request.blinded,
      signed.with(383, signed[383]! ^ 1),
      signed.subarray(1),
      bytesOf(modulusOf(key) + 5n),
      new Uint8Array(0),
    ];
    for (const signature of wrong) {
      await expect(request.finalize(signature)).rejects.toMatchObject({ code: 'bad-signature' });
    }
  });

  it('is not asked for under a key that is not RSA-3072 with exponent 65537', async () => {
    const spkiOf = (modulusLength: number, publicExponent: number) =>
      generateKeyPairSync('rsa', { modulusLength, publicExponent })
        .publicKey.export({ type: 'spki', format: 'der' })
        .toString('base64');
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey;
    const wrong = [
      spkiOf(2048, 65537),
      spkiOf(3072, 3),
      elliptic.export({ type: 'spki', format: 'der' }).toString('base64'),
      key.spki.slice(0, -8),
      key.pkcs8,
      'not base 64',
      '',
    ];
    for (const spki of wrong) {
      await expect(deriveBlinding(seed, SURVEY, spki)).rejects.toMatchObject({ code: 'bad-key' });
      expect(isBlindedMessage(spki, bytesOf(5n))).toBe(false);
    }
  });
});

describe('the signer', () => {
  it('refuses 0, 1, n - 1, n, more than n and other lengths', () => {
    const n = modulusOf(key);
    const sign = issuerSigner(key.pkcs8);
    const longest = bytesOf(2n ** 3072n - 1n);
    const refused = [0n, 1n, n - 1n, n, n + 1n].map(bytesOf);
    for (const blinded of [...refused, longest, bytesOf(5n).subarray(1), new Uint8Array(385)]) {
      expect(isBlindedMessage(key.spki, blinded)).toBe(false);
      expect(() => sign(blinded)).toThrow(
        expect.objectContaining({ code: 'bad-blinded-message', category: 'invalid-input' }),
      );
    }
    for (const blinded of [2n, n - 2n].map(bytesOf)) {
      expect(isBlindedMessage(key.spki, blinded)).toBe(true);
      expect(sign(blinded)).toHaveLength(384);
    }
  });

  it('signs the same message the same way every time', () => {
    const blinded = bytesOf(12345n);
    expect(rawSign(key.pkcs8, blinded)).toEqual(rawSign(key.pkcs8, blinded));
  });

  it('hands out no signature when the private operation comes out wrong', () => {
    // OpenSSL notices a fault in one half and computes again with d: both are spoilt here.
    const der = Buffer.from(key.pkcs8, 'base64');
    const jwk = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({
      format: 'jwk',
    });
    const spoil = (value: string) => {
      const bytes = Buffer.from(value, 'base64url');
      bytes[8]! ^= 1;
      return bytes.toString('base64url');
    };
    const broken = { ...jwk, dp: spoil(jwk.dp!), d: spoil(jwk.d!) };
    const privateKey = createPrivateKey({ key: broken, format: 'jwk' });
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    expect(() => rawSign(pkcs8, bytesOf(12345n))).toThrow(
      expect.objectContaining({ code: 'signing-failed', category: 'fault' }),
    );
  });
});
