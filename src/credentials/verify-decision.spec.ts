import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SignatureToCheck } from '../questionnaire/index.js';
import { fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { holdingOf } from './decision-signature.js';
import { findHolding } from './verify-decision.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const MESSAGE = 'the last day is later';

let signed: SignatureToCheck;
let other: SignatureToCheck;

async function signedBy(seat: number): Promise<SignatureToCheck> {
  const pair = await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const way = { ...CURVE, hash: 'SHA-256' };
  const signature = await webcrypto.subtle.sign(way, pair.privateKey, utf8(MESSAGE));
  const key = await webcrypto.subtle.exportKey('raw', pair.publicKey);
  return {
    seat,
    key: toBase64Url(new Uint8Array(key)),
    signature: toBase64Url(new Uint8Array(signature)),
    message: MESSAGE,
  } as SignatureToCheck;
}

beforeAll(async () => {
  [signed, other] = await Promise.all([signedBy(0), signedBy(1)]);
});

const changed = (text: string, at: number): string => {
  const bytes = fromBase64Url(text)!;
  bytes[at]! ^= 1;
  return toBase64Url(bytes);
};

/** What holds, as Node.js says and as a page says. */
async function holding(...signatures: readonly SignatureToCheck[]) {
  const here = findHolding(signatures);
  expect(await holdingOf(signatures)).toEqual(here);
  return here;
}

describe('signatures under a decision', () => {
  it('hold where they are of their keys, on a server and in a page', async () => {
    expect(await holding(signed, other)).toEqual([signed, other]);
    expect(await holding()).toEqual([]);
  });

  it.each<[string, (one: SignatureToCheck) => Partial<SignatureToCheck>]>([
    ['another message', () => ({ message: 'the last day is sooner' })],
    ['the key of another', () => ({ key: other.key })],
    ['a changed signature', ({ signature }) => ({ signature: changed(signature, 40) })],
    ['half a signature', ({ signature }) => ({ signature: signature.slice(0, 40) })],
    ['no signature', () => ({ signature: '' })],
    ['a signature that is no base 64', () => ({ signature: '?' })],
    ['a key that is no base 64', () => ({ key: '?' })],
    ['a key that is no point', ({ key }) => ({ key: changed(key, 64) })],
    ['a point of another form', ({ key }) => ({ key: changed(key, 0) })],
    ['a key that is too short', ({ key }) => ({ key: key.slice(0, -4) })],
    ['a key that is too long', ({ key }) => ({ key: `${key}AAAA` })],
  ])('do not hold with %s', async (_what, change) => {
    expect(await holding({ ...signed, ...change(signed) }, other)).toEqual([other]);
  });
});
