import { constants, createPrivateKey, createPublicKey, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  blind,
  type BlindRsaKey,
  finalize,
  readBlindRsaKey,
} from '../../src/credentials/blind-rsa.js';
import { fromHex, toBytes, toHex, toInteger } from '../../src/credentials/bytes.js';
import { inverseMod } from '../../src/credentials/modular.js';

interface Vector {
  readonly name: string;
  readonly prefix: string;
  readonly salt: string;
  readonly blinded_msg: string;
  readonly blind_sig: string;
  readonly sig: string;
}

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, 'rfc9474', 'vectors.json'), 'utf8'),
) as Readonly<Record<'p' | 'q' | 'e' | 'msg' | 'inv', string>> & {
  readonly vectors: readonly Vector[];
};

const bytes = (hex: string) => fromHex(hex, hex.length / 2)!;
const base64Url = (integer: bigint, length: number) =>
  Buffer.from(toBytes(integer, length)).toString('base64url');

const [p, q, e] = [golden.p, golden.q, golden.e].map((hex) => toInteger(bytes(hex))) as [
  bigint,
  bigint,
  bigint,
];
const n = p * q;
const inverse = toInteger(bytes(golden.inv));
const d = inverseMod(e, (p - 1n) * (q - 1n))!;
const privateKey = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'RSA',
    n: base64Url(n, 512),
    e: 'AQAB',
    d: base64Url(d, 512),
    p: base64Url(p, 256),
    q: base64Url(q, 256),
    dp: base64Url(d % (p - 1n), 256),
    dq: base64Url(d % (q - 1n), 256),
    qi: base64Url(inverseMod(q, p)!, 256),
  },
});

describe.each(golden.vectors)('RFC 9474, $name', (vector) => {
  const message = bytes(vector.prefix + golden.msg);
  const salt = bytes(vector.salt);

  let key: BlindRsaKey;
  beforeAll(async () => {
    const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    key = await readBlindRsaKey(spki.toString('base64'));
  });

  it('is blinded as printed', async () => {
    const blinded = await blind(key, message, { salt, r: inverseMod(inverse, n)! });
    expect(blinded?.inverse).toBe(inverse);
    expect(toHex(blinded!.blinded)).toBe(vector.blinded_msg);
  });

  it('is signed as printed', () => {
    const padding = constants.RSA_NO_PADDING;
    const signed = privateDecrypt({ key: privateKey, padding }, bytes(vector.blinded_msg));
    expect(toHex(signed)).toBe(vector.blind_sig);
  });

  it('is finished as printed', async () => {
    const unblinding = { inverse, saltLength: salt.length };
    const signature = await finalize(key, message, bytes(vector.blind_sig), unblinding);
    expect(toHex(signature)).toBe(vector.sig);
  });
});
